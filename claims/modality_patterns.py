"""Words and turns that mark what is not stated as plain fact, by kind, in two languages."""

import re

ATTRIBUTION = "attribution"
ANNOUNCED = "announced"
HEDGED = "hedged"
FORETOLD = "foretold"
CONDITIONAL = "conditional"
WISHED = "wished"
COMMANDED = "commanded"

# Group names are kinds. Words that only look like a marker come first, to be passed over.
_ENGLISH = r"""
    (?P<month>(?<=\bin\ )may\b|(?<=\bof\ )may\b|(?<=\d\ )may\b|(?<=th\ )may\b|(?<=\blast\ )may\b
        |(?<=\bsince\ )may\b|(?<=\buntil\ )may\b|(?<=\bearly\ )may\b|(?<=\blate\ )may\b
        |(?<=\bmid-)may\b|(?<=\bby\ )may\b|may\ (?=\d))
  | (?P<asked>\b(?:asked|ask|asks|asking|know|knows|knew|wonder|wonders|wondered|wondering|see|sure
        |unclear|question|doubt|tell\ me)\ (?:\w+\ )?(?:if|whether)\b|\bas\ if\b|\beven\ if\b
        |\bcould\ not\b|\bcouldn't\b)
  | (?P<hedged>\b(?:allegedly|reportedly|apparently|seemingly|possibly|perhaps|maybe|probably
        |presumably|supposedly|purportedly|ostensibly|conceivably|likely|unlikely|potentially
        |rumou?red|alleged|suspected|presumed|so-called)\b
        |\b(?:may|might|could)\b(?=\ (?:\w+\ )?\w)
        |\b(?:is|are|was|were)\ (?:believed|thought|said|reported|rumou?red|alleged|suspected
            |supposed|feared|understood|assumed)\ to\b
        |\b(?:seems?|seemed|appears?|appeared)\ to\b|\bit\ (?:seems|seemed|appears|appeared)\b
        |\bmust\ have\b)
  | (?P<foretold>\b(?:will|shall|won't|would)\b|'ll\b|\bwo(?=n't)|\b(?:going|gonna|about|set|due
        |expected|scheduled|slated|poised|likely|bound|planned|projected|preparing|prepares?
        |planning|plans?|intends?|intending|intended)\ to\ (?=\w)|\bgonna\b
        |\b(?:is|are|was|were)\ (?:due|expected|scheduled|planned|slated)
            \ (?=(?:in|on|by|at|for|next|this|before|later|early|mid|late|tomorrow)\b)
        |\b(?:is|are|was|were)\ to\ (?=[a-z])|\bplans?\ on\b|\bin\ the\ (?:coming|next)\b)
  | (?P<conditional>\b(?:if|unless)\b|\bprovided\ (?:that\ )?|\bproviding\ that\b|\bas\ long\ as\b
        |\bon\ (?:the\ )?condition\ (?:that|of)\b|\bin\ case\b|\bin\ the\ event\b|\bassuming\b
        |\bsubject\ to\b|\bas\ (?:a|the|one|its|their)\ (?:\w+\ )?(?:pre)?condition\b
        |\b(?:pre)?conditions?\b(?=(?:\ \w+){0,6}?\ (?:was|is|were|are|that)\b)
        |\bin\ exchange\ for\b|\bin\ return\ for\b|\bso\ long\ as\b)
  | (?P<wished>\b(?:wants?|wanted|wish(?:es|ed)?|hop(?:es?|ed|ing)|would\ like)
        \ (?:\w+\ )?(?:to|for|that)\b
        |\b(?:promis(?:es?|ed|ing)|agree[sd]?|pledge[sd]?|vow(?:s|ed)?|offer(?:s|ed)?
            |threaten(?:s|ed)?|refuse[sd]?|insist(?:s|ed)?|require[sd]?)\b
            (?=\ (?:not\ )?(?:to|that)\b))
  | (?P<commanded>\b(?:must|should|ought\ to|shall|has\ to|have\ to|needs?\ to|let's)\b
        |\b(?:urg(?:es?|ed|ing)|call(?:s|ed|ing)?\ (?:for|on)|demand(?:s|ed|ing)?|order(?:s|ed|ing)?
            |ask(?:s|ed|ing)?)\b(?=\ (?:\w+\ ){0,4}?(?:to|that|for)\b))
"""
_FRENCH = r"""
    (?P<asked>\b(?:demande|demandent|demandé|savoir|sais|sait|ignore|ignorait|savait)
        \ (?:pas\ )?(?:si|s')
        |\bmême\ si\b|\bcomme\ si\b|\bsi\ bien\ que\b|\bet\ si\b
        |\bsi\ (?=(?:peu|bien|grave|grand|important|fort|mal|tôt|tard|vite|loin|souvent)\b))
  | (?P<hedged>\b(?:peut-être|peut\ être\ que|probablement|apparemment|vraisemblablement
        |éventuellement|sans\ doute|soi-disant|prétendument|supposément|possiblement
        |potentiellement|présumée?s?|supposée?s?|soupçonnée?s?|semble(?:nt|rait|raient)?
        |semblait|semblaient)\b
        |\bil\ (?:se\ peut|est\ possible|est\ probable|paraît|parait|semble|semblerait)\ (?:que|qu')
        |\bparaît-il\b|\b(?:pourrait|pourraient|pourrais|pourrions)\b
        |\b(?:peut|peuvent)\b(?=\ (?:\w+\ )?\w+(?:er|ir|re)\b)|\bon\ dit\ (?:que|qu'))
  | (?P<foretold>\b(?:va|vont|allait|allaient|vais|allons|allez)\ (?:\w+\ )?(?:s'|l'|d')?
            (?=\w+(?:er|ir|re)\b)
        |\b(?:devrait|devraient|devra|devront|devait|devaient)\b
        |\b(?:prévoi[st]|prévoient|prévoyait|prévoyaient|prévu|prévue|prévus|prévues|envisage
            |envisagent|envisageait|compte|comptent|comptait|projette|projettent)\ (?:de\ |d')?
            (?=\w+(?:er|ir|re)\b)
        |\b(?:est|sont|était|étaient)\ (?:prévue?s?|attendue?s?|programmée?s?)\b
        |\bs'apprête(?:nt)?\ à\b|\bs'apprêtai(?:t|ent)\ à\b|\bsur\ le\ point\ de\b
        |\b(?:est|sont|était|étaient)\ (?:censée?s?|appelée?s?)\b
        |\ba\ l'intention\ de\b|\bont\ l'intention\ de\b
        |\bappelée?s?\ à\b|\bd'ici\ (?=(?:la|le|l'|fin|\d|deux|trois|quelques)))
  | (?P<conditional>\b(?:si|s'(?=ils?\b))(?!\s+(?:peu|bien)\b)\b|\bà\ condition\ (?:que|qu'|de|d')
        |\bpourvu\ (?:que|qu')|\bà\ moins\ (?:que|qu'|de|d')|\bsauf\ si\b|\bau\ cas\ où\b
        |\ben\ cas\ de?\b|\ben\ cas\ d'|\bdans\ le\ cas\ où\b|\bsous\ réserve\b|\ben\ échange\ d
        |\bcomme\ (?:\w+\ )?condition\b
        |\bconditions?\b(?=(?:\ \S+){0,6}?\ (?:est|était|que|qu'))
        |\bmoyennant\b|\ben\ contrepartie\b)
  | (?P<wished>\b(?:veut|veulent|voulait|voulaient|souhait(?:e|ent|ait|aient|é)|espèr(?:e|ent)
        |espér(?:ait|aient|é)|voudrait|voudraient|aimerait|aimeraient|désire|désirent)\b
        (?=\ (?:\w+\ ){0,2}?(?:que|qu'|\w+(?:er|ir|re)\b)))
  | (?P<commanded>\b(?:il\ faut|il\ faudra(?:it)?|faut\ que|doit|doivent)\b
        |\b(?:exig|réclam|ordonn|demand)(?:e|ent|é|ait|aient)\b
            (?=\ (?:\w+\ ){0,4}?(?:que|qu'|à|de|d')\b)
        |\b(?:promet(?:tent|tait|taient)?|promis|accept(?:e|ent|é|ait|aient)|engagée?s?
            |menac(?:e|ent|é)|refus(?:e|ent|é|ait|aient))\b
            (?=\ (?:\w+\ ){0,2}?(?:que|qu'|à|de|d')\b))
"""
PATTERNS = {
    "en": re.compile(_ENGLISH, re.VERBOSE | re.IGNORECASE),
    "fr": re.compile(_FRENCH, re.VERBOSE | re.IGNORECASE),
}
