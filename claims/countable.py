"""Nouns of which an article counts one, French and English, in plain letters."""

# Whose age "une fille de 8 ans" gives.
PERSONS = frozenset(
    """
    man woman boy girl child baby infant toddler teenager teen person adult pensioner civilian
    soldier officer policeman policewoman cop guard fighter militant terrorist gunman attacker
    assailant bomber suspect hostage prisoner inmate victim survivor passenger driver pilot
    motorcyclist cyclist pedestrian worker employee teacher pupil student journalist reporter
    photographer doctor nurse patient medic paramedic firefighter lawyer judge priest nun monk
    farmer shopkeeper tourist migrant refugee protester demonstrator bystander resident villager
    citizen contractor diplomat ambassador general colonel lieutenant sergeant marine sailor
    commander senator deputy mp minister mother father son daughter brother sister wife husband
    grandmother grandfather aunt uncle cousin widow orphan dog cat horse cow homme femme garcon
    garconnet fille fillette enfant bebe nourrisson adolescent adolescente ado personne adulte
    retraite retraitee civil civile soldat soldate officier policier policiere gendarme garde
    combattant combattante militante terroriste tireur assaillant assaillante kamikaze suspecte
    otage prisonnier prisonniere detenu detenue victime survivant survivante passager passagere
    conducteur conductrice chauffeur pilote motard cycliste pieton pietonne ouvrier ouvriere
    employe enseignant enseignante professeur eleve etudiant etudiante lyceen lyceenne journaliste
    photographe medecin infirmier infirmiere patiente secouriste pompier avocat avocate juge
    pretre moine agriculteur commercant touriste migrante refugie refugiee manifestant
    manifestante passant passante habitant habitante villageois citoyen citoyenne diplomate
    ambassadeur sergent marin commandant senateur depute ministre mere pere fils soeur frere
    epouse epoux mari mort morte blesse blessee disparu disparue tue tuee chien chat cheval vache
    """.split()
)
_THINGS = frozenset(
    """
    rocket missile bomb shell mortar grenade mine drone projectile bullet plane aircraft
    helicopter jet airliner ship boat ferry vessel submarine tank truck lorry car bus van train
    motorcycle vehicle building house school hospital church mosque synagogue bridge hotel shop
    embassy consulate roquette bombe obus balle avion helicoptere navire bateau char camion
    voiture autobus moto vehicule immeuble maison ecole hopital eglise mosquee pont magasin
    ambassade consulat
    """.split()
)

# Persons, and things that strike, are struck or carry people: "une fillette", "a rocket".
COUNTABLE = PERSONS | _THINGS
