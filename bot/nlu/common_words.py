"""Words of everyday speech in both languages, which are never a slip for a word of the shop.

Folded, from four letters up: "color" is not a misspelt "calor", nor "books" a misspelt "boots".
"""

from __future__ import annotations

COMMON = frozenset(
    """
    aaaaaa aaaaaaa abajo abierta abierto abiertos able abogado about abre abren abriga abrigada
    abrigan abrigue abrir abrirlo abrirme abris abroad absolutely aburres aburrimiento aburro acabo
    accept accident acciones aceite aceptais aceptan acerque aclaro aconsejame aconsejas actua
    actually acuerdo acumulo added address adelante adentro adios admiten adult advice advise
    aeropuerto afford after afternoon again agarra aged agent agente ages agobies agotado agradece
    agradezco agrega agregalo agregame agregar agua aguanta aguante agur ahead ahora airport aisle
    ajedrez alcanza aleman alemania alergica algo alguien algun alguna alguno alive allergic allowed
    almost alone along alpes alps already alright also alta although alto altogether altos altura
    always amable amazing amazon ambulance ambulancia america american amex amor amount ampollas
    anade anadelas anadelo anadir anadirlo ancho anchos andale andar andas andate andes ando
    anduvieron aneto angry animal ankle ankles anonimo anonymous anos anotado anotalo anotar anotes
    another answer answering answers anteriores antes anula anybody anymore anyone anything anywhere
    apaga apano aparcamiento aparcar apart apartamelo apartar apenas apple apply appointment
    appreciate appreciated apuestas apunta apuntado apuntala apuntalo apuntame apuntamelo apuntar
    apuntaste apunte apuntes apunto aquel aquella aquello aquellos aqui area argentina arms around
    arreglais arreglame arreglan arreglo arreglos arrepenti arrepiento arriba arrivals arrive
    arrived arrives arsenal artificial ascensor asco aseo asesor asesore aside asked asking asshole
    assistant atan atencion atender atenderme atendido atendiendo atendieron atendio atienda
    atiendan atiende atienden attack attention aunque australia autobus automated automatico autumn
    auxilio availability available avisa avisado avisais avisaste avises aviso away awful ayer ayuda
    ayudado ayudame ayudar ayudarme ayudaron ayudas ayude ayudo azules baby back backpacking badly
    bags bajado bajita bajito bajo bake bank bano banos barata baratas barato baratos barbaridad
    barca barco bare barriga barro base basically basta bastante bastard basura bateria bathroom
    batteries battery beat bebe beber because become bedroom been beer before began behind being
    believe belong below bend benefits best better betting between bicis bien bigger bill bird
    birthday bitch bitcoin bits bizum blablabla blah bleeding blimey blisters bloody board boat
    boats body bogota bolsa bolsas bolsillos boludo bombilla bone bonita bonito book bookmark books
    borde bored boring born borra borralo borrar borres bosque boss both bother bothered bothering
    bottom bought branch branches brand brands bread break breaks breathable breathe brief bright
    brilliant bring broke broken broma brothers browse browsing budget buen buena buenas buenisima
    buenisimo bueno buenos bugger build bulb burning busca buscaba buscais buscamos buscando buscar
    buscas busco busy buyers buying cabe caben cabeza cabron caducan cae cafeteria cagar cago caido
    caja cajas cajero cala calidad caliente call callate calle calm calza calzo cama camara camaras
    camas cambia cambiado cambialo cambian cambiar cambiarlo cambio cambios came camera caminar
    camino camion camiones campana campo canada canarias cancel cancela cancelalo cancelar cancion
    cancun candle cannot cansada cansado cantame cantar capacidad capital capto capucha cara
    caracteristicas carajo caras card cards care cargar carisima carisimas carisimo carne carnet
    caro carrier carrito carry cars carta cartas casa casate case cash caso castellano catalan catch
    cause cenar centre cents cerca cero cerrado cerrais cerrar certain certainly cerveza chair
    chance change changed changing chao chap charge charged chart chat chatgpt chatting chau chavo
    cheap cheaper cheapest cheated check checking checkout cheerio cheers cheques chess chile china
    chinga chiste choice choose christmas chula chusmeando ciclista cielo ciento cierran cierro
    cierto cima cinco cita claim claras claro clase clases clavada clave clean clear clearance
    clearly clever click cliente clientes climbing clip close closed closer cloth club clueless
    cobra cobrado cobrais cobrame cobran cobrar cobraron coche coches code codigo coffee coge cogeis
    cogerias cojo cola collect collecting collection colombia color colores colour colours come
    comentarios comes comfortable comfy comida coming comments common como comoda comodo company
    compara comparacion comparalas comparalos comparame comparar compararlos comparas comparativa
    compare complain complained complaint complaints compliant composicion compra comprado comprando
    comprar comprara comprarlas comprarlo compraron compras compre comprendo compro computer concert
    concierto concreto confidencial confidential confused conmigo consejo consejos consigo consultar
    consultarlo consulto contactless contado contenta contento contesta contestando contestar
    contesten contesto contra contrasena convence convencido convenciste conversacion conversation
    conviene convienen convinced cook cookies cool copa copas cordones corner correct correcto
    correo correos corro cortado corte cosa cosas cost costa costs cottage cough could couple coupon
    coupons course cover crack crap crazy cream crees cremallera creo cristiano cross crying
    cuadrada cuadro cual cuales cualquier cuando cuanta cuantas cuanto cuantos cuatro cubierta
    cubiertas cubre cuenta cuentame cuerda cuerdas cuerpo cuesta cuestan cuidado culo cumbre
    cumpleanos cuotas cupon cupones curioseando curiosidad curious curriculum customer customers
    cute cycle cycles dado daily dais dale dame dando dangerous dano dark darle data dating datos
    daylight days dead deal deals dealt dear death debajo debe deber deberes debo decathlon decia
    decide decided decidi decidido decidir decido decir decirlo declaracion dedo deep defective
    defectuosas defectuoso definitely degrees deja dejaba dejadme dejado dejais dejalo dejame dejar
    dejas dejen dejenme dejo delante delete deleted deliver delivered delivery demas demasiado
    demora dentro dependienta dependiente depends derecha derecho desagradable desaparecido
    desbloqueo descambiarlo descontento descosido descubrio descuento descuentos desde desk
    desmayado despacio despego despues details detalles detras devolucion devoluciones devolveis
    devolver devolverlo devuelven devuelvo diario diarrea diarrhoea dias dice dicen dices dicho
    dickhead diet dieta diez diferencia diferencian diferencias diff differ difference differences
    different differently dificil diga digale digo dije dijeron dijiste dijo dile diles dilo dime
    dimelo dimensions dineral dinero dinner dios dire direccion dirty disappointed discount
    discounted discounts discovered disculpa discuss disgrace display disponible divertido dividir
    doble doce doctor does dogs doing dolar dolares dollar dollars dolor domicilio domicilios
    domingo domingos donde done dormir doscientos doubts down downhill downstairs dream dressing
    drink drinking drive droga drop drugs dudando dudas duele duelen dumb dumbass dumped dunno dura
    durable duran duras dure during each early earn earth easily east easy echando echas echo
    economico ecuacion edad edge efectivamente efectivo either elecciones election electronico
    elegir elegirias elijo elimina eliminalo eliminar elimines ellas ello ellos else elsewhere email
    embarazada emergencia emergency empieza empiezan empleado employee empresa empty encanta
    encantado encantadora encanto encargado encargo encargue enciende encima encontrar encontre
    encuentras encuentro enero enfadado enganada enganado england english enhorabuena enjoy enough
    enseguida ensenado ensename ensenar ensenas ensenaste entendi entendido enterado entero entienda
    entiendes entiendo entonces entra entrada entradas entrar entre entrega entregarlo enviais
    envian enviar enviarmelo envies envio envios envolveis envuelven equation equipo equivocado
    equivoque eran erase eres error esas escalator escalera escaleras escapado escocia escoger
    escogerias escribe escribeme escribi escribiendo escribir escribo escrito escucha esos espalda
    espana espanol especially espera esperan esperando esperanza esperar espero espian esqui esquina
    essay esta estaba estacion estacionamiento estais estamos estan estante estar estas este estilo
    esto estoy estrellas estudiante estudiantes estupendo estupida estupido estuve etiqueta euro
    europa euros even evening event ever everest everyday everything exactly exacto exam examen
    excelente excellent except exchange exchanges excuse exist existe existencias exit expensive
    experiencia expire explain explained explicado explicame explicamelo explicar explicas explicate
    explique express extranjero fabric fabrica fabricado face facil facilmente fact factura facturan
    faint fainted fair fall fallen falta fama familia family famous fantastic farm farmacia fast
    fatal fathers faulty favor favorito favoritos favour favourite favourites features feel feels
    feet felicita feliz fell felt festivo festivos fever fiable fiar ficha fidelidad fidelizacion
    fiebre field fiesta fifty file fill film filthy final finance financiacion financiar financing
    find fine fingers finish finished fire first fish fits fitted fitting flaca flaco flat fleas
    flights flip floor floors flops flower fold follow followed following fondo food foot football
    footballer forest forever forget forgot forgotten form forma formas fortune forward found
    fountain four france frances francesa francia free french frente fresco friday friend friendly
    friends from front fuck fuego fuente fuera fueras fuerte full funciona funcionan funcionas
    funcione funda funny furniture futbol game ganar gano garantia garbage garras gastar gastarme
    gasto gastos gate gates gather gato gatos gave gdpr genial gente gerente german gets getting
    gilipollas give given glad glass goal goat goes going gone gonna good goodbye goods google gorda
    gordo gordos gore gotta graba grabado grabando grabas gracias graciass gracioso grados gramos
    grams gran grand grande grandes grasias grass gratis grave great greetings grip gripe gritado
    grosera grosero ground group grow grupo guapa guarantee guarda guardadas guardado guardados
    guardais guardalas guardalo guardame guardamelo guardan guardar guardarlo guardas guarde guardes
    guardo guerra guess guia guide gusta gustado gustan gustaria guste gusten gusto guys habeis
    haber habia habitantes habla hablame hablando hablar hablas hable hables hablo hace haceis
    haceme hacemos hacen hacer hacerme haces hacia haciendo hack hackea haga hagale hagan hagas hago
    haha hahaha hair half hall hallo hambre hamlet hand hang happen happens happy hara hard haria
    harias harta hasta hate have having haya hazlo hazme head headache hear heart heavier heaviest
    heavy hecha hechas hecho hehe height hell hello helo help helped helpful helping helps here
    hermosa hermoso heya hice hicieron high hijueputa hiked hiker hikes hill hills hiring historia
    historial history hiya hizo hoja hola holaa hold hole holi hombro home homework honest hood hope
    hopefully hora horario horarios horas horoscope horoscopo horse hospital hotel hotels hour hours
    house howdy hubo huele hueso huevo huge human humano humo hungry hurry hurt hurts huts ibuprofen
    ibuprofeno iceland idea ideally ideas idioma idiomas idiot idiota ignora ignore ignored igual
    igualais iguales igualmente imbecil impolite importa impressed inch inches include included
    incluso incluye indecisa indeed infarto infierno info informacion information inglaterra ingles
    inside insistas insisting insistir instala install instalments instrucciones instructions
    insurance inteligencia intelligence interes interesa intereses interested interior international
    internet into inutil invented invento invertir invoice invoices iria irlanda iron isla islandia
    islas issue italia items izquierda izquierdas jaja jajaja jamas january japanese japones java
    jefe jeje jodan jodas joder join joke jokes juega juego jueves jugador juntas junto juntos just
    keep keeps kilimanjaro killing kilo kilos kind kitchen klarna knee knees knock know knows label
    lace laces lactancia lado ladron lady lago lake language languages laptop laptops larga largas
    large largo largos lasagne last lasts late later latest laugh lava lavada lavadas lavado
    lavadora lavados lavar lavo lawyer lead leader league leak leaks learn least leave leaving leche
    leen leer left legs lejos length lengua lentejas lento less letter level libre libro life lift
    liga ligar ligera ligero light lighter lightest lightweight like liked likes limpia limpiar
    limpio linda lindo line liquidacion lisa list lista listening listo litre litres litros little
    live lives lkjsdf llama llamada llamame llamar llamas llamen llames llanta llantas llega llegado
    llegan llegar llegaria llego llegue llena lleno lleva llevaba llevais llevame llevamos llevan
    llevar llevarias llevarme llevarmela llevarmelo llevas lleve llevo llorando loads loan local
    located location lock lockers loco locura london londres long longer look looked looking lose
    loser lost loteria lottery loud love lovely loves lower loyalty luck luego lugar luna lunar
    lunas lunch lunes machine machines made madrid mail main maja majo make maker makes making mala
    maleducada maleducado malisimas malo manager manana manda mandais mandame mandan mandar mandarme
    mande manden mandes mando manera maneras manner mano manos many mapa mapas maquina maravilla
    marca marcalo marcas marcha marchar marcho mareando marihuana mark market marruecos marry martes
    match mate material mates maths matter maxima maximo maybe mayor mayores mean meaning means
    measure measurements mecanica medellin media medicina medicinas medicine medico medida medidas
    medio mediodia medios medir medirmelo medium meet mejor mejores melt member members membership
    membresia meninas menor menores menos mensaje mentioned menu menuda menudo mercado merece
    merecen merry mesa meses message messages messi metal mete metelo meter methods metro mexico
    microfono microphone midan middle mide mido mientras miercoles mierda might mile miles milk mind
    minds mine minute minutes minutos mira miraba mirad mirado miramos mirando mirar mirara mirarlo
    miras miren miro misma mismo mismos miss missing mistake mitad mixed mobile mochilero moda model
    modelo modelos models modo mojado mojar mole molestando moleste molesten molestes moment momento
    mona monedero money monta montada montado monte month monthly months monton mood moon more
    morning moron mosquito mosquitos most mostrame mostrar mostraste mothers moto mouth move moved
    mover movil moviles much mucha muchas muchisimas muchisimo mucho muddy muebles muerte muestra
    muestrame mummy mundial mundo murio music musica must mutch myself nada nadie name napoleon
    nariz narrow natural navidad near nearest nearly necesita necesitamos necesitaria necesitas
    necesito neck need needed needs negative negativo neither nepal netflix never nevermind nevis
    next nice night nightmare nine ningun ninguna ninguno nobody noche noches noise nomas nombre
    none nope normal north noruega nose nosey nota notas note noted notes nothing noting novedades
    nuestra nuestro nueva nuevas nuevo nuevos number numbers numero numeros nunca object obra obvio
    ocho ocupados odio oferta ofertas offer offering offers office oficina ofrecerme ofrezcas often
    oido ojos okay okey older olia olvida olvidalo olvidate olvido once onda ones online only
    opciones open opening opina opinan opinas opiniones opinions options orale ordenador order
    ordered orders oreja origen other others otono otra otras otro otros ours outdoors outlet
    outside oven over overcharged owner paella paga pagamos pagan pagar pagarlo pagas page pagina
    pago paid pain paint painted pair palabra palabras pancakes pantalla papel paper paquete para
    parar parcel pardon parece parecen parecida parecido pared pareja parents pares paris park
    parking part parte particular partido partner parts party pasa pasada pasado pasalo pasame pasan
    pasaporte pasar pasaria pasas pase pasen pasillo paso pass passing passport password past
    pastilla patagonia patatas path patinete patio pause pavos payaso paying payment paypal pays
    peace pedi pedido pedidos pedir pegarles pelicula pelotudo pena pendejo pensar pensare pensarlo
    pensarmelo people peor pequena pequenas pequeno perder perdi perdido perdon perdona perfect
    perfecto perhaps permitir pero perro perros persigan person persona personas peru pesa pesada
    pesado pesan pese pesima pesimo peso pesos pester peticion pharmacy phone phones pick picking
    pickup pico picos pide pideme piece piedra piedras piensas piense pienso pierde pierna piernas
    pies pilas pill pillado pillo pinto pirata pirate pirineo pirineos piso pizza placa place plan
    planchar planetas planets plano planos plans planta plants plata plate play plaza plazos please
    plegable plenty plus pobre pocket pockets poco podeis podes podria podrian poem poema point
    points police policia policy politica politics polvo ponchada ponchar ponen poner ponerlo
    ponerme ponermelas ponga pongas pongo ponia poniendo ponla ponlo ponlos ponme ponte poor pope
    popular population porfa porque porqueria portatil portatiles portugal pose posh posible
    possible post postage pounds power precio precios precisa prefer prefiero pregnant preguntaba
    preguntando preguntar preguntarme preguntas preguntes pregunto president presidente presionado
    pressed pressured prestamo presupuesto pretend pretty previous price prices pricey pricier prima
    primavera primer primera primeras primero primo primos principio print printer prisa privacidad
    privacy privado private probably probado probador probadores probar probarla probarlo probarme
    probarmela probarmelas probarmelo probe problemas problems producto products programa programme
    promo promocion promocional promociones promos promotions prompt pronto proper propio proteccion
    protection proud proxima prueba pruebas pruebo publicidad pueblo pueda puede pueden puedes puedo
    puerta pues puesto pulgas pull punta punto puntos puntuacion purchase puse push pushing pushy
    puso puta python quality quarter queda quedan quede quedo queja quejado quejar quejarme quejas
    quemado quepa queremos querer queria querido questions queue quickly quid quien quienes quiera
    quiere quieren quieres quiero quiet quijote quisiera quisieron quit quita quitala quitalas
    quitalo quitame quitar quite quiubo quiza quizas race rack radio raining raiz range rapido rara
    raro rate rated rather rating rato razon reach read reads ready real realise really rebaja
    rebajadas rebajado rebajamelo rebajas receipt receta recibir recibo recipe reclamacion
    reclamaciones reclamar recogen recoger recogerlo recogida recojo recomendacion recomendame
    recomendar recomendas recomienda recomiendame recomiendas recommend recommendation
    recommendations recorded recording redaccion reduced refieres refugios refund refunds refused
    regalarle regatear regulars relatividad relativity reliable remember remove renew renta renueva
    repair repaired repairs reparacion reparaciones reparais reparar reparto repeat repelente
    repelentes repetir repetirlo rephrase repitame repite repitelo reponeis reproduce repuesto
    request resbala resbalan resenas reserva reservame reservamelo reservar reserve reset resistant
    resistente resolvi resolvio resort respirar responde responsable rest restaurant restaurante
    restroom resuelve resultado results resume resumen retira retirar retiro return returns reviews
    revolucion revolution rewards rica rich rico ride ridiculous right rincon ring river road roads
    robado robando robbery robo robot rock rocks rodilla rodillas romanos romans rompe rompen
    rompieron rompio ronaldo room rooms root roots rota roto rough round rubbish rude ruido rule
    runs ruta rutas sabado sabe saben saber sabes saca sacala sacalo sacame sacar sacarlo saco safe
    said sala sale salen sales salesman salespeople salesperson salgo salida salio salir saludo
    saludos same sample sangra sangre santa santiago satisfecha saturday save saved saving saying
    says scale scheme school scooter score scotland scrap screen screw script sean season seat seca
    seccion seco second section security seeing seem seems seen sees seguir segun segunda segundo
    segura seguridad seguro seguros seis self sell seller selling sells semana semanas sencillo send
    senda sendas sense sent sentarse senti sentido sepa sepas sera seran serendipia serendipity
    seria serie serve served serves service servicio servicios serving seven sevilla seville shade
    shape shares sharp sheet sheets shelf shine ship shipping shit shop shopping shops short should
    shoulder shoulders shouted show showed shut side sides sido siempre siento sierra siete sigas
    sight sign significa sigo sigue siguen siguiendo siguio silla silly similar simon simpatica
    simple simpler since sing sino sirve sirven sirves site sitio sitios sits sixth size sizes skin
    sleep sleeping slip slippery slope slow slower small smaller smells smoke snug sobra sobre socia
    socio socorro soft sois sola solas sold sole solid solo solos soltero solve some somebody
    someday someone something sometimes somewhere song sonido soon sore sorry sort sorted sound
    sounds source south space spanish spare speak speaks special specific specs speed spend split
    sports spot spring spying square staff stage stairs stand stank star stars start starting states
    station stay staying stealing steep step steps stick stiff still stock stole stomach stop stops
    store stored stores storm story straight strange street stretch stretchy strong stuck student
    stuff stupid style subir such sucia sucio sucisimos suck sucursales suela sueldo suelo suelta
    suerte sugar sugerencia suggest suggestions sugieres suit suits suma sumais sumalo summarise
    sunday sundays sunny supongo supuesto sure surface swap sweat swift switch table tablet tacha
    tacos tacto take takes taking tala talk talking tall talla tallaje tallan tallas talle taller
    talles talvez tamano tambien tampoco tanks tanta tanto taquillas tarda tardais tardan tardar
    tardaran tarde tardes tarjeta tarjetas taste taxes taxi taylor team tecnica tecnico teeth teide
    tela tele telefono telefonos televisores tell temperatura temperature temprano tendras tendria
    teneis tenemos tenes tenga tengas tengo tenia tense teoria tercera tercero term termina
    terminado termine termino terrible tesla test text than thank thanks that their them then theory
    there these they thick thief thin thing things think thinking third thirsty this those thought
    three thrones through thumb ticket tickets tiempo tienda tiendas tiene tienen tienes tight till
    tills time times tiny tipo tipos tips tirar tired tobillo tocar tocarlo toda todas todavia today
    todo todos together toilet toilets tokio tokyo told toma tomar tomas tomo tomorrow tonight tons
    tonta tonto took torcido torn torpe tortilla total totally touch tour tourists town trabaja
    trabajais trabajando trabajar trabajo track trade traduce trae traeis traen traer traigo train
    trains traje trajes trajo tramo tranquila tranquilo transferencia translate transpira
    transpirables trata tratado tratais trataron trato treated tree treinta tren tres trial trick
    tried tries triste tronos trouble truck true trust turistas turn tuvo tuya tuyo twat twice type
    typing ubicacion ugly ultima ultimo ultimos unacceptable unas undecided under understand
    understanding unhappy unidades united unlock unos unpack unsave until upon upstairs urge
    urgencia urgent urgente usais usan usando usar usarlo used useful useless uses usted usual
    usually util vaca vacia vaciar vais vale valen valencia vales valle valoracion valoraciones
    valorada value vamos varias varios various vaso vaya vayan veces vecino vegan vegana vegano
    vegetarian vegetariano veinte vemos vende vendedor vendedora vendedores vendeis vendemos venden
    vender vendes vendida vendido vendieron vendo vendre venga vengan vengas vengo venia venido
    venir ventajas vente verdad verdadero vere verguenza verlas verlo version very vestidor
    vestidores vestier vete viajo vida video vidrios vieja viejo viejos viendo viene vienen viento
    viernes view vine viniendo vino vio visa visado visita vista vistazo viste visto vitrina vive
    vives vivir vivo volver volvere vote voto voucher vuelta vuelvas vuelve vuelvo vuestra vuestro
    wait waiting wake walk walks wall walls wandering wanker wanna want wanted wants warm warmer
    warranty wash washable washing waste water ways wear weather website weed week weekend weekends
    weekly weeks weigh weight weird well wenas went were west what whatever whatsapp wheel when
    where whereabouts whether which while whoever whole wide wifi wild will wind window windows wing
    wipe wish with without wonder words work working works workshop world worn worry worse worst
    worth would wrap wrapping write writing written wrong wrote yard yeah year years yellowish
    yesterday younger your yours yourself youtube zero zona
    """.split()  # noqa: SIM905
)
