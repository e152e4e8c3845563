"""Words of everyday speech in both languages, which are never a slip for a word of the shop.

Folded, from four letters up: "color" is not a misspelt "calor", nor "books" a misspelt "boots".
"""

from __future__ import annotations

COMMON = frozenset(
    """
    abajo abierto abiertos able abogado about abre abren abriga abrir abris abroad absolutely
    aburres aburro accept accident acciones aceite aceptais aceptan aconsejame aconsejas actua
    actually acuerdo acumulo added address adelante adentro adios adult advice advise aeropuerto
    afford after afternoon again aged agent agente ages agobies agotado agradece agradezco
    agregalo agregame agregar agua aguanta aguante agur ahead ahora airport aisle aleman
    alemania algo alguien algun alguna alguno almost alone along alpes already alright also alta
    although alto altogether altos amable amazon america american amex amor amount anade anadelo
    anadir anchos andar andas andate andes ando anduvieron ankle ankles anonimo anonymous anos
    anotado anotalo anotar another answer answering antes anula anybody anymore anyone anything
    anywhere apano aparcamiento apart apenas apple apply appointment appreciated apuestas apunta
    apuntado apuntamelo apuntar apuntaste apuntes aquel aquella aquello aquellos aqui area
    argentina arms around arreglais arreglan arreglo arrepenti arriba arrived arrives arsenal
    artificial ascensor asco asesor asesore asked asking asshole assistant atencion atender
    atendido atendieron atendio atienda atiendan atiende atienden aunque australia autobus
    autumn availability available avisa avisado avisaste avises aviso away awful ayer ayuda
    ayudado ayudame ayudar ayudarme ayudas ayude azules baby back backpacking badly bags bajado
    bajita bajito bajo bake bank bano banos barata barato barbaridad barca barco bare barro base
    basically basura bateria bathroom batteries battery beat because become bedroom been before
    began behind being believe belong below bend benefits best better betting between bicis bien
    bigger bill bird birthday bitcoin bits bizum blablabla blah blimey bloody board boat boats
    body bogota bolsillos boludo bone bonita bonito book bookmark books borde bored born borra
    borralo borrar borres bosque both bother bothering bottom bought branch brand brands bread
    breathable brief bright brilliant bring broke broken broma brothers browsing budget buen
    buena buenas buenisima buenisimo bueno buenos bugger busca buscaba buscamos buscando buscar
    buscas busco busy buyers buying cabe caben cabeza caducan cafeteria cagar caido caja cajero
    cala calidad call callate calle calm calza calzo cama camaras camas cambia cambialo cambian
    cambiar cambio cambios came camera caminar camino camion camiones campana campo canarias
    cancel cancela cancelalo cancelar cancun candle cansada cantame capital capto cara
    caracteristicas card cards care cargar carisima carisimo carnet caro carrito carry carta
    cartas casa cash caso castellano catalan catch cause cenar centre cents cerca cero cerrado
    cerrais cerrar certain chair chance change changed changing chao charco charge chat chatgpt
    chau cheap cheaper cheapest cheated check checking checkout cheerio cheers cheques chile
    chinga chiste choice choose chula chusmeando ciclista cielo ciento cima cinco cita claim
    claras claro clase clases clave clean clear clearance clearly clever click cliente climbing
    clip close closed closer cloth club cobrais cobrame cobrar cobraron coche code codigo coffee
    coge cogeis cogerias cojo collect collection colombia color colores colour colours come
    comentarios comfy comida coming common como comoda company compara comparacion comparalos
    comparame comparar comparativa compare complain complaint complaints compliant compra
    comprado comprando comprar comprara comprarlo compraron compras compre compro computer
    concreto confused consultar consulto contactless contado contenta contesta contesten contra
    contrasena convence convenciste conversacion conversation conviene convienen convinced cook
    cool copa copas corner correct correcto correo correos corro cosa cosas cost costa costs
    cottage could couple coupon course crap cream cremallera cross cuadro cual cuales cuando
    cuanta cuantas cuanto cuantos cuatro cuenta cuentame cuerda cuerdas cuerpo cuesta cuestan
    cuidado culo cumbre cuotas cupon curioseando curious curriculum customer customers cute
    daily dale dame dando dano dark darle data datos daylight days dead deal deals dealt dear
    debajo debe deber deberes debo decathlon decia decide decido decir declaracion dedo deep
    defectuosas definitely deja dejado dejais dejalo dejame dejar dejas dejen dejo delante
    delete deleted deliver delivered delivery demas demasiado demora dentro dependiente depends
    derecha derecho descambiarlo descontento descubrio descuento descuentos desde desk despacio
    despego despues details detras devolucion devoluciones devolver devolverlo devuelven
    devuelvo diario dias dice dicen dices dicho diez diferencia diferencian diferencias differ
    difference different differently dificil diga digale digo dije dijo dile diles dime dimelo
    dimensions dinero dinner dios direccion dirty discount discounts discovered disgrace display
    disponible dividir doble doce doctor does dolar dolares dollar dollars dolor domicilio
    domicilios domingo domingos donde done dormir doscientos down downhill dream dressing drink
    drive droga drop drugs duele dumb dumped dunno dura during each early earth east easy
    echando echas edad edge efectivo either elecciones election electronico elegir elimina
    eliminalo ellas ellos else elsewhere email embarazada emergencia emergency empiezan empleado
    employee empresa empty encanta encantado encanto encargado encargo encargue enciende encima
    encontrar encontre encuentras encuentro enganada english enough enseguida ensename entendi
    enterado entero entiendo entonces entra entrada entrar entre envian enviar enviarmelo envio
    envios equipo equivocado eran erase eres error esas escocia escoger escribe escribeme
    escribi escribiendo escribir escribo escucha espalda espana espanol especially espera
    esperan esperando esperanza esperar espian esquina essay esta estacionamiento estamos estan
    estante estar estas este estilo esto estoy estrellas estudiante estupido estuve etiqueta
    euro europa euros even evening event ever everest everything exactly exacto exam examen
    excelente excellent except exchange exchanges exist existe exit expensive expire explain
    explained explicado explicamelo explicas express fabrica fabricado face facil facilmente
    fact factura facturan fair fall fallen falta fama familia family famous fantastic farm fast
    fatal fathers faulty favor favorito favoritos favour favourite favourites feel feels feet
    felicita feliz fell felt festivo fever fiable ficha fidelidad fidelizacion fiebre field
    fiesta fifty file fill film filthy final finance financiar find fine fingers finish fire
    first fish fits fitted fitting flaca flaco flat flights flip floor floors flops flower fold
    follow followed fondo food foot footballer forest forget forgotten form forma formas forward
    francia free french frente fresco friday friend friendly friends from front fuck fuente
    fueras fuerte full funciona funcione funny game ganar gano garantia gastar gastos gate gates
    gather gato gave gdpr genial gente german getting gilipollas give given glad glass goal goat
    goes going gone gonna good goodbye goods gorda gordo gordos gore gotta graba grabando
    gracias graciass gracioso gran grand grande grandes grasias grass gratis great greetings
    ground group grow grupo guarantee guarda guardadas guardado guardados guardais guardalo
    guardame guardarlo guardas guarde guardes guerra guess guide gusta gustan gustaria guste
    gusten gusto guys habeis haber habia habitantes habla hablando hablar hablas hablo hace
    haceis haceme hacemos hacen hacer hacerme haces hacia haciendo hack hackea haga hagale hagan
    hagas hago haha hair half hall hambre hamlet hand hang happen happy hard haria harias hasta
    hate have having haya hazme head headache heart heavy hecho height hell hello helo help
    helped helpful helps here hermosa hermoso hicieron high hijueputa hiked hiker hikes hill
    hills historia historial history hiya hizo hoja hola hold hole holi hombro home homework
    honest hope hopefully hora horario horas horoscope horoscopo horse hospital hotel hotels
    hour hours house howdy hubo hueso huevo huge human humano hungry hurt ibuprofen ibuprofeno
    iceland idea ideally ideas idioma idiot idiota ignora ignore igual iguales igualmente
    imbecil impolite impressed inch inches include included incluso incluye info informacion
    information inglaterra ingles inside insistas instalments instrucciones instructions
    insurance inteligencia intelligence interes interesa intereses interested interior internet
    into inutil invoice iria irlanda isla islandia islas issue italia items izquierda jajaja
    jamas jodas joder join joke juega juego jueves jugador junto juntos just keep keeps
    kilimanjaro killing kilo kilos kind kitchen klarna knee knees knock know knows lado lady
    lago lake language languages laptop larga largas large largo largos last lasts later laugh
    lava lavadora lavar lawyer lead leader leak leaks learn least leave leaving leche left legs
    lejos length lengua lento less level libre libro life lift ligar ligera ligero light lighter
    like limpia limpiar limpio linda lindo line liquidacion list lista listo litre litres litros
    little live lives llama llamada llamar llamas llamen llames llega llegado llegar llego
    llegue llena lleno lleva llevaba llevais llevamos llevan llevar llevarme llevas lleve llevo
    loads local location lock loco london londres long longer look looking lose loser lost
    loteria lottery loud love lovely lower loyalty luck luego lugar luna lunas lunes machine
    machines made madrid mail main maja make maker makes making mala maleducada malo manager
    manana manda mandais mandan mandar mandarme mande mandes mando manera maneras manner mano
    many mapa mapas maquina marca marcalo marcas marcha marihuana mark market marruecos martes
    match mate material mates maths matter maxima maximo maybe mayor mayores mean meaning means
    measure medellin media medico medida medidas medio medir medirmelo medium meet mejor mejores
    melt member members membership membresia menor menores menos menu menuda mercado merece mesa
    meses message metal mete meter methods metro mexico middle mide mientras miercoles mierda
    might mile miles milk mind mine minute minutes miraba mirad miramos mirando mirar mirara
    miras miren miro misma mismo mismos miss mistake mitad mixed mobile mochilero moda model
    modelo modelos models modo molestes moment momento monedero money montada monte month months
    monton mood moon more morning moron most mostrame mothers move moved mover movil moviles
    much mucha muchas muchisimas mucho muddy muestra muestrame mundo murio music musica must
    myself nada nadie name napoleon nariz narrow natural near nearly necesita necesitamos
    necesitaria necesitas necesito neck need negativo neither nepal netflix never nevermind next
    nice night nine ningun ninguna ninguno nobody noche noches noise nomas nombre none nope
    normal north noruega nose nosey note noted notes nothing noting novedades nuestra nuestro
    nueva nuevas nuevo nuevos number numbers numero numeros nunca obra ocho ocupados oferta
    ofertas offer offering offers ofrecerme ofrezcas often oido ojos okay okey older olvida
    olvidalo olvidate olvido once onda online only opciones open opening opina opinas opiniones
    opinions options orale ordenador order ordered orders oreja other others otono otra otras
    otro otros ours outlet outside oven over overcharged owner paga pagamos pagan pagar pagas
    page pagina pago paid pain paint pair palabra palabras pancakes pantalla papel paper para
    parar parcel pardon parece parecen parecida pared pareja pares paris park parking parte
    particular partido party pasa pasado pasame pasan pasar pasaria pasas pase pasillo paso pass
    passport password past patagonia patatas path patio pause pavos paying payment paypal pedido
    pedidos pedir pelicula pelotudo pena pendejo pensar pensare pensarlo people peor pequeno
    perder perdi perdido perdona perfect perfecto perhaps perro perros person persona peru pesa
    pesada pesado pese pesima peso pesos pester phone phones pick picking pickup pico picos
    pideme piece piedra piedras pienso pierde pierna piernas pies pilas pillado pirata pirate
    pirineos piso placa place plan plano plans planta plants plata plate play plaza plazos
    please plegable plenty plus pobre pockets poco podeis podes podria podrian poem poema point
    points police policy politica polvo ponen poner ponga pongas pongo ponlo ponlos ponme ponte
    poor pope population porque portatil portugal pose posh posible possible post postage pounds
    power precio precios precisa prefer prefiero pregnant preguntando preguntar preguntarme
    preguntes president presidente pressed pressured presupuesto pretend pretty price prices
    pricey pricier prima primavera primero primo primos print printer prisa privacidad privacy
    privado private probably probado probador probadores probar probarmelas probarmelo probe
    problems programa programme promociones promos promotions prompt pronto proper propio
    proteccion protection proud prueba pruebas publicidad pueblo puede puedes puedo puerta
    puesto pull punta punto puntos puntuacion purchase puse push pushing puso puta python
    quality quarter queda quedan quede quedo queja quejado quepa queremos querer queria queue
    quickly quid quien quienes quieren quieres quiero quiet quijote quisiera quisieron quit
    quita quitalo quitame quite quiubo quiza quizas race rack raining rapido rara raro rate
    rated rather rating rato razon reach reads ready real realise really rebaja rebajado
    rebajamelo rebajas receipt receta recibir recipe reclamacion reclamaciones reclamar recogen
    recoger recogerlo recojo recomendas recomienda recomiendame recomiendas recommend recorded
    recording redaccion reduced refieres refund refused reliable remember remove renew renta
    renueva repair reparaciones reparais repeat repetirlo rephrase repitame repite reproduce
    request resenas reservame reservamelo resistente resolvio rest restroom resume retira
    retirar retiro return returns reviews rewards rica rich rico ride right rincon ring river
    road robbery robo robot rock rocks rodilla rodillas romanos romans rompe rompieron room
    rooms roots rota roto rough round rubbish rude ruido rule runs ruta rutas sabado sabe saben
    saber sabes saca sacalo sacame sacar sacarlo saco safe said sale salen sales salesman
    salespeople salgo salida salio saludo saludos same sangre santa santiago saturday save saved
    says scale scheme school score scotland scrap screen screw script sean season seat seca
    seccion seco second section security seeing seem seems seen segun segunda segundo seguridad
    seguro seguros seis self sell seller semana send senda sendas sense sent sentido sepa sepas
    sera seran serendipia serendipity seria serie served service servicio servicios serving
    seven sevilla seville shade shape shares sharp sheet sheets shelf shine ship shipping shit
    shop shopping shops short should shoulder shoulders show shut side sides siempre siento
    siete sigas sight sign significa sigo sigue siguiendo silla silly similar simpatica simple
    simpler since sing sino sirve sirves site sitio sits sixth size sizes skin sleep sleeping
    slip slope slow slower small smaller snug sobra sobre socia socio soft sois sola solas sold
    sole solid solo solos soltero some somebody someday someone something sometimes somewhere
    song sonido soon sore sorry sort sorted sound sounds south space spanish spare speak speaks
    special specific specs speed spend split sports spot spring spying square staff stage stairs
    stand star stars start stay steep step steps stick still stock stop stops store stores storm
    story straight strange street stretch strong student stuff stupid style such sucio sucisimos
    suck sucursales suela sueldo suelo suelta suerte sugar sugerencia suggest suggestions
    sugieres suit suits suma sumais sumalo summarise sunday sundays sunny supongo supuesto sure
    surface swap sweat swift switch table tablet tacos take taking tala talk talking tall talla
    tallan tallas talle talles talvez tambien tampoco tanks tanta tanto tarda tardan tarde
    tardes tarjeta tarjetas taste taxes taxi taylor team tecnica teeth tele telefono telefonos
    tell temperatura temperature temprano tendras tendria teneis tenemos tenes tenga tengas
    tengo tenia tense tercero term terminado termino terrible tesla test text than thank thanks
    that their them then there these they thick thin thing things think thinking third this
    those thought three through thumb ticket tiempo tienda tiendas tiene tienen tienes tight
    till time times tiny tipo tipos tips tirar tired tobillo tocarlo toda todas todavia today
    todo todos together toilet toilets told toma tomar tomas tomo tomorrow tonight tons tonto
    took torcido torn tortilla total touch tour tourists town trabajais trabajar trabajo track
    trade traduce trae traen traer traigo train trains traje trajes trajo tramo tranquila
    translate transpirables trata trataron trato treated tree treinta tren tres trial trick
    tried tries triste trouble truck true trust turistas turn tuvo tuya tuyo twice type typing
    ubicacion ugly ultima ultimo ultimos unas undecided under understand unhappy united unos
    unsave until upon upstairs urge urgente usan usando usar usarlo used useful useless uses
    usted usual usually util vaca vacia vais vale valen valencia valle valoraciones value vamos
    varias varios various vaso vaya vayan veces vecino vegan vegana vegano veinte vemos vendedor
    vendedores vendeis vendemos venden vender vendes vendida vendieron vendo venga vengan vengo
    venido venir ventajas vente verdad verdadero vere verguenza verlo version very vestidores
    vestier vete viajo vida vidrios vieja viejo viejos viendo viene vienen viento viernes view
    vine viniendo vino visa visita vista vistazo viste visto vive vivir vivo volver volvere vote
    voto voucher vuelta vuelve vuelvo vuestra vuestro wait waiting wake walk walks wall walls
    wandering wanker wanna want wanted wants warm warmer warranty wash washable washing waste
    water ways wear weather website weed week weekend weekends weekly weigh weight weird well
    went west what whatever whatsapp wheel when where whereabouts whether which while whole wide
    wifi wild will wind window wipe wish with without wonder words work worn worry worse worst
    worth would write writing written wrong yard yeah year yellowish yesterday younger your
    yours
    """.split()  # noqa: SIM905
)
