"""Words of asking that name nothing: what is left of a message without them is worth a search."""

from __future__ import annotations

import re

SAYS_NOTHING = re.compile(
    r"a|al|algo|algun[oa]?s?|alguna|buenas|busco|buscaba|buscando|como|con|cosas?|cual(es)?|d[aei]|dame|de|del|el"
    r"|ellos|en|entonces|ensen\w*|es|esa|ese|eso|esta|estas|este|estos|estoy|favor|ganas|gustaria|haya?n?|hola|la|las|lo"
    r"|los|mas|me|mira\w*|mostra\w*|muestra\w*|necesito|no|nos|o|os|otr[oa]s?|para|podria|poner|por|productos?"
    r"|puedes?|puedo|que|queden?|quer\w+|quier\w*|quisiera|se|si|sobre|sorprend\w*|te|ten\w*|tien\w*|tipo|todo"
    r"|tu|un[oa]?s?|va|vale|vamos|vend\w*|venga|ver|veo|y|ya|yo"
    r"|about|all|am|an?|and|barat[oa]s?|economic[oa]s?|cheap\w*|che+pe(r|st)|gimme|gonna|guys|lemme|mate|pls|plz|r|u|ur|wanna|another|any|anything|are|around|at|be|can|could|did|do|does|else|for|get|got|give|has"
    r"|have|hello|hi|how|i|im|in|is|it|its|just|let|like|look\w*|m|more|my|need|of|ok|on|one|ones|other|others"
    r"|please|products?|s|see|sell|shall|should|show|so|some|something|stuff|surprise|that|the|them|there|these"
    r"|things?|this|those|to|us|want|we|well|what|whats|which|with|would|you|your"
)
"""In plain letters, whole words."""
