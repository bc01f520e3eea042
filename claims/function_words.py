"""Closed-class words of French and English, in plain letters: what ends a noun phrase."""

ENGLISH_FUNCTION_WORDS = frozenset(
    """
    a about above across after again against ago all almost along already also although always am
    among an and any are around as at away back be became because become becomes been before
    behind being below beneath between beyond both but by came can cannot could did do does doing
    done down during each either else ever every except far few for from gave get gets go goes
    going gone got had has have having he her here hereby hers herself him himself his how however
    i if in inclusive inside instead into is it its itself just last least less let like likely
    made make makes many may me might mine more most much must my near nearly neither never no
    nobody none nor not nothing now of off often on once only onto onward onwards or other others
    otherwise our ours out outside over own per perhaps please put rather said same say says seem
    seems seen shall she should since so some still strong such than that the their theirs them
    themselves then there these they this those though through throughout thus till to today
    together tomorrow tonight too took toward towards under unless until up upon us very via was
    we well went were what whatever when where whereas whether which while who whom whose why will
    with within without would yes yesterday yet you your yours
    """.split()
)

FRENCH_FUNCTION_WORDS = frozenset(
    """
    a afin ai ailleurs ainsi alors apres as assez au aucun aucune aujourd' aupres auquel aura aurait
    auraient auront aussi autant autour aux avaient avait avant avec avez avoir avons ayant beaucoup
    bien c' car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez ci comme
    comment contre d' dans de dedans dehors deja depuis des desormais dessous dessus devant devra
    devraient devrait doit doivent donc dont du durant elle elles en encore enfin ensuite entre
    envers es est et etaient etait etant ete etes etre eu eut eux fait faire faut font fois furent
    fut hors il ils j' jamais je jusqu' jusque l' la laquelle le lequel les lesquelles lesquels leur
    leurs lors lorsque lui m' ma mais malgre me mes moi moins mon n' ne ni non nos notre nous on ont
    ou outre par parce parmi pas pendant peu peut peuvent plus plutot pour pourquoi pourra pourrait
    pourtant presque pres puis puisque qu' quand que quel quelle quelles quels qui quoi quoique s'
    sa
    sans sauf se selon sera serait seraient seront ses si sinon soi soient soit sommes son sont sous
    souvent sur surtout t' ta tandis tant te tel telle telles tels tes toi ton toujours tous tout
    toute toutefois toutes tres trop tu un une vers via voici voila vont vos votre vous y
    """.split()
)


def function_words(language: str) -> frozenset[str]:
    """The closed-class words of ``language``; those of both languages for any other."""
    if language == "fr":
        return FRENCH_FUNCTION_WORDS
    if language == "en":
        return ENGLISH_FUNCTION_WORDS
    return ENGLISH_FUNCTION_WORDS | FRENCH_FUNCTION_WORDS
