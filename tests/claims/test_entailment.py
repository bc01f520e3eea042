"""What a claim does not say, though every word of the message stands in it."""

import pytest

from claims.models import Verdict
from tests.claims.judging import judged

DEEDS = """
en | Paul Roy was acquitted of killing two guards. | Paul Roy killed two guards
en | Paul Roy was cleared of the murder of two guards. | Paul Roy murdered two guards
en | Paul Roy was found not guilty of killing two guards. | Paul Roy killed two guards
en | Paul Roy is wanted for killing two guards. | Paul Roy killed two guards
en | Paul Roy faces charges of killing two guards. | Paul Roy killed two guards
en | A court will decide whether Paul Roy killed two guards. | Paul Roy killed two guards
en | Paul Roy is believed to have killed two guards. | Paul Roy killed two guards
en | There are rumours that Paul Roy killed two guards. | Paul Roy killed two guards
en | It is not true that Paul Roy killed two guards. | Paul Roy killed two guards
en | In the film, Paul Roy kills two guards. | Paul Roy killed two guards
en | Paul Roy tried to kill two guards. | Paul Roy killed two guards
en | Paul Roy threatened to kill two guards. | Paul Roy killed two guards
en | Paul Roy's lawyer says he killed two guards in self-defence. | Paul Roy killed two guards
en | Paul Roy denies killing two guards. | Paul Roy killed two guards
en | Paul Roy is on trial over the killing of two guards. | Paul Roy killed two guards
en | Paul Roy pleaded not guilty to killing two guards. | Paul Roy killed two guards
en | Prosecutors want to prove that Paul Roy killed two guards. | Paul Roy killed two guards
en | Paul Roy was arrested after the killing of two guards. | Paul Roy killed two guards
en | Paul Roy was questioned about the killing of two guards. | Paul Roy killed two guards
en | Police are looking for Paul Roy over the killing of two guards. | Paul Roy killed two guards
en | Paul Roy witnessed the killing of two guards. | Paul Roy killed two guards
en | Paul Roy condemned the killing of two guards. | Paul Roy killed two guards
en | Paul Roy investigated the killing of two guards. | Paul Roy killed two guards
en | Paul Roy is linked to the killing of two guards. | Paul Roy killed two guards
en | Paul Roy survived the attack on the camp. | Paul Roy attacked the camp
en | Paul Roy apologised for the attack on the camp. | Paul Roy attacked the camp
en | Paul Roy ordered the attack on the camp. | Paul Roy attacked the camp
en | Paul Roy claimed responsibility for the attack on the camp. | Paul Roy attacked the camp
en | Paul Roy opposed the attack on the camp. | Paul Roy attacked the camp
en | Paul Roy escaped the fire at the mill. | Paul Roy set fire to the mill
fr | Paul Roy a assisté à l'attaque du camp. | Paul Roy a attaqué le camp
fr | Paul Roy a condamné l'attaque du camp. | Paul Roy a attaqué le camp
fr | Paul Roy est recherché pour l'attaque du camp. | Paul Roy a attaqué le camp
fr | Paul Roy a revendiqué l'attaque du camp. | Paul Roy a attaqué le camp
fr | Paul Roy a ordonné l'attaque du camp. | Paul Roy a attaqué le camp
fr | Paul Roy a été relaxé du meurtre de deux gardes. | Paul Roy a tué deux gardes
fr | Paul Roy est poursuivi pour le vol de 40 voitures. | Paul Roy a volé 40 voitures
fr | Paul Roy a été arrêté après le vol de 40 voitures. | Paul Roy a volé 40 voitures
fr | Paul Roy reconnaît le vol de 40 voitures. | Paul Roy n'a pas volé 40 voitures
en | The minister welcomed the arrest of Paul Roy. | the minister arrested Paul Roy
en | The minister demanded the release of ten hostages. | the minister released ten hostages
en | The mayor inaugurated the building of 40 homes. | the mayor built 40 homes
en | The bank financed the building of 40 homes. | the bank built 40 homes
en | The union criticised the closure of the plant. | the union closed the plant
fr | Le syndicat dénonce la fermeture de l'usine. | le syndicat a fermé l'usine
fr | La banque a financé la construction de 40 logements. | la banque a construit 40 logements
fr | Le ministre a salué la libération de dix otages. | le ministre a libéré dix otages
en | The police are investigating the theft of 40 cars. | the police stole 40 cars
en | The firm fears the loss of 40 jobs. | the firm lost 40 jobs
en | The inquiry blamed the crash on the driver. | the driver crashed
en | The firm was fined for the pollution of the river. | the inquiry polluted the river
"""
"""Deeds that the claim has somebody accused of, speak of, order or see."""

UNREALISED = """
en | There are rumours that Paul Roy killed two guards. | Paul Roy killed two guards
fr | Une rumeur selon laquelle Paul Roy a tué deux gardes circule. | Paul Roy a tué deux gardes
en | Prosecutors want to prove that Paul Roy killed two guards. | Paul Roy killed two guards
en | In the film, Paul Roy kills two guards. | Paul Roy killed two guards
fr | Dans la série, Paul Roy tue deux gardes. | Paul Roy a tué deux gardes
en | The ferry almost hit the pier. | The ferry hit the pier
fr | Le ferry a failli heurter la jetée. | Le ferry a heurté la jetée
fr | Le ferry a manqué de heurter la jetée. | Le ferry a heurté la jetée
en | The bridge nearly collapsed. | The bridge collapsed
en | The bridge narrowly avoided collapse. | The bridge collapsed
en | Two guards feared Paul Roy would shoot them. | Paul Roy shot two guards
en | Had the storm hit the city, 4,000 homes would have been flooded. | 4,000 homes were flooded
en | Engineers simulated a flood that destroyed 4,000 homes. | A flood destroyed 4,000 homes
en | The drill simulated an attack on the port. | The port was attacked
fr | L'exercice simulait une attaque du port. | Le port a été attaqué
en | The plan to close the school was dropped. | The school was closed
en | The plan to close the school was dropped. | The school closed
fr | Le projet de fermeture de l'école est abandonné. | L'école est fermée
en | The council voted on closing the school. | The school was closed
en | The council debated the closure of the school. | The school was closed
en | Parents protested against the closure of the school. | The school was closed
fr | Les parents protestent contre la fermeture de l'école. | L'école est fermée
fr | Les parents craignent la fermeture de l'école. | L'école est fermée
fr | La ministre a exclu la fermeture de l'école. | L'école est fermée
en | The minister ruled out closing the school. | The school was closed
en | The court blocked the sale of the airport. | The airport was sold
fr | Le tribunal a bloqué la vente de l'aéroport. | L'aéroport a été vendu
en | The court overturned the ban on drones. | Drones were banned
en | The talks on selling the airport collapsed. | The airport was sold
en | The deal would see 300 workers dismissed. | 300 workers were dismissed
en | The firm denies dismissing 300 workers. | The firm dismissed 300 workers
en | The firm refused to dismiss 300 workers. | The firm dismissed 300 workers
fr | La société dément avoir licencié 300 salariés. | La société a licencié 300 salariés
en | The firm came close to dismissing 300 workers. | The firm dismissed 300 workers
en | The firm stopped short of dismissing 300 workers. | The firm dismissed 300 workers
en | The firm was about to dismiss 300 workers. | The firm dismissed 300 workers
en | The firm has yet to dismiss 300 workers. | The firm dismissed 300 workers
en | The firm was told not to dismiss 300 workers. | The firm dismissed 300 workers
en | The firm was urged to dismiss 300 workers. | The firm dismissed 300 workers
en | The firm was authorised to dismiss 300 workers. | The firm dismissed 300 workers
fr | La société est autorisée à licencier 300 salariés. | La société a licencié 300 salariés
en | The firm considered dismissing 300 workers. | The firm dismissed 300 workers
en | The firm regrets dismissing 30 workers. | The firm dismissed 300 workers
en | The firm pretended to dismiss 300 workers. | The firm dismissed 300 workers
en | The firm is able to dismiss 300 workers. | The firm dismissed 300 workers
en | The firm needs to dismiss 300 workers. | The firm dismissed 300 workers
en | The firm has the right to dismiss 300 workers. | The firm dismissed 300 workers
en | The firm won the right to dismiss 300 workers. | The firm dismissed 300 workers
fr | La société cherche à licencier 300 salariés. | La société a licencié 300 salariés
fr | La société espère licencier 300 salariés. | La société a licencié 300 salariés
fr | La société hésite à licencier 300 salariés. | La société a licencié 300 salariés
fr | La société a été sommée de licencier 300 salariés. | La société a licencié 300 salariés
fr | La société a renoncé à licencier 300 salariés. | La société a licencié 300 salariés
fr | La société menace de licencier 300 salariés. | La société a licencié 300 salariés
fr | La société peut licencier 300 salariés. | La société a licencié 300 salariés
fr | La société aurait licencié 300 salariés. | La société a licencié 300 salariés
fr | La société a de quoi loger 300 salariés. | La société a logé 300 salariés
fr | La société s'est engagée à loger 300 salariés. | La société a logé 300 salariés
fr | La société a tenté de loger 300 salariés. | La société a logé 300 salariés
fr | La société a oublié de loger 300 salariés. | La société a logé 300 salariés
en | The city offered shelter to 300 workers. | The city sheltered 300 workers
en | The stadium has 16,000 seats. | 16,000 people were in the stadium
"""
"""What almost came, may come, is only allowed, rumoured or played."""

ANOTHER = """
en | A fake bomb was found in the station. | A bomb was found in the station
fr | Une fausse bombe a été trouvée dans la gare. | Une bombe a été trouvée dans la gare
en | A suspected bomb was found in the station. | A bomb was found in the station
en | The former minister Ann Cole was arrested. | The minister was arrested
en | The deputy director resigned. | The director resigned
fr | Le directeur adjoint a démissionné. | Le directeur a démissionné
fr | L'ancien maire a été condamné. | Le maire a été condamné
en | The acting chief resigned. | The chief was sacked
en | A toy gun was found on the man. | A gun was found on the man
en | The mayor's son was arrested. | The mayor was arrested
fr | Le fils du maire a été arrêté. | Le maire a été arrêté
en | The son of the mayor was arrested. | The mayor was arrested
en | The mayor's car was stolen. | The mayor stole a car
en | The head of the bank's union resigned. | The head of the bank resigned
fr | Le chef du syndicat de la banque a démissionné. | Le chef de la banque a démissionné
en | Two people were rescued near the dam. | Two people were rescued inside the dam
en | All but two of the hostages were freed. | All the hostages were freed
en | All but two of the hostages were freed. | Two of the hostages were freed
fr | Tous les otages sauf deux ont été libérés. | Tous les otages ont été libérés
en | Half of the 80 hostages were freed. | 80 hostages were freed
fr | La moitié des 80 otages ont été libérés. | 80 otages ont été libérés
en | Few of the hostages were freed. | Most of the hostages were freed
en | Some of the hostages were freed. | All the hostages were freed
fr | Certains otages ont été libérés. | Tous les otages ont été libérés
en | Most of the hostages were freed. | All the hostages were freed
en | Hardly any hostages were freed. | The hostages were freed
en | The hostages were freed by the police, not by the army. | The hostages were freed by the army
en | Troops entered the village instead of the city. | Troops entered the city
en | Troops withdrew from the village. | Troops entered the village
en | The army said 12 rebels were killed. | 12 rebels were killed
fr | L'armée dit avoir tué 12 rebelles. | 12 rebelles ont été tués
en | 12 rebels were killed, according to the army. | 12 rebels were killed
en | The group claims it killed 12 soldiers. | 12 soldiers were killed
en | 12 soldiers died, the group claims. | 12 soldiers died
en | Ann Cole, whose brother was killed in 2019, leads the party. | Ann Cole was killed in 2019
fr | Ann Cole, dont le frère a été tué en 2019, dirige le parti. | Ann Cole a été tuée en 2019
en | The man who killed Ann Cole was jailed. | Ann Cole was jailed
fr | L'homme qui a tué Ann Cole a été emprisonné. | Ann Cole a été emprisonnée
en | The bus that hit the tram was empty. | The tram was empty
fr | Le bus qui a percuté le tram était vide. | Le tram était vide
en | The tram was hit by an empty bus. | The tram was empty
en | The tram was hit by a bus. | The tram hit a bus
en | The tram hit a bus carrying 30 pupils. | The tram was carrying 30 pupils
fr | Le tram a percuté un bus transportant 30 élèves. | Le tram transportait 30 élèves
en | Police said the driver, a friend of Ann Cole, was drunk. | Ann Cole was drunk
en | A plane with 120 people on board crashed near a town of 300 people. | 300 people were on board
en | A plane with 120 people on board crashed, killing all but nine. | 120 people were killed
en | A plane with 120 people on board crashed, killing all but nine. | Nine people were killed
en | A plane crashed, killing 111 of the 120 people on board. | 120 people were killed
en | Fires killed 12 in 2019 and nine in 2020. | Fires killed nine in 2019
en | The firm employs 300 people in Lyon and 200 in Metz. | The firm employs 200 people in Lyon
fr | La firme emploie 300 personnes à Lyon et 200 à Metz. | La firme emploie 300 personnes à Metz
fr | La firme emploie 300 personnes à Lyon et 200 à Metz. | La firme emploie 200 personnes
en | Sales rose 5% in May after a fall of 3% in April. | Sales rose 5% in April
en | Sales rose 5% in May after a fall of 3% in April. | Sales fell 5% in May
en | Sales rose 5% in May after a fall of 3% in April. | Sales rose 3% in May
en | The price rose from 3 to 5 euros. | The price rose by 5 euros
en | The price rose by 5 euros. | The price rose to 5 euros
fr | Le prix est passé de 3 à 5 euros. | Le prix est passé de 5 à 3 euros
fr | Le prix a augmenté de 5 euros. | Le prix a augmenté à 5 euros
en | The team lost 3-1 at home. | The team won 3-1
en | The team beat Lyon 3-1. | Lyon won 3-1
en | The team beat Lyon 3-1. | The team lost 3-1
en | Bruno Moss beat Alan Reed to win the cup. | Alan Reed won the cup
en | Bruno Moss finished second behind Alan Reed. | Bruno Moss finished ahead of Alan Reed
fr | Bruno Moss a fini deuxième derrière Alan Reed. | Alan Reed a fini deuxième derrière Bruno Moss
en | Alan Reed is older than Bruno Moss. | Bruno Moss is older than Alan Reed
en | The tower is taller than the church. | The church is taller than the tower
en | The strike began before the vote. | The vote began before the strike
en | The strike was called after the vote. | The vote was called after the strike
en | The strike lasted until Friday. | The strike began on Friday
en | The strike begins on Friday. | The strike ends on Friday
en | The museum opens at 10 and closes at 6. | The museum opens at 6
en | The museum opens at 10 and closes at 6. | The museum closes at 10
en | The train from Lyon to Metz was cancelled. | The train from Metz to Lyon was cancelled
fr | Le train de Lyon à Metz a été annulé. | Le train de Metz à Lyon a été annulé
en | Troops moved from the east to the west. | Troops moved from the west to the east
en | Norway sold 12 jets to Chile. | Chile sold 12 jets to Norway
en | Norway bought 12 jets from Chile. | Chile bought 12 jets from Norway
en | Norway bought 12 jets from Chile. | Norway sold 12 jets to Chile
en | Ann replaced Bruno Moss as director. | Bruno Moss replaced Ann as director
en | Ann will be replaced by Bruno Moss. | Ann will replace Bruno Moss
en | Ann blamed Bruno Moss for the fire. | Bruno Moss blamed Ann for the fire
en | Ann, blamed by Bruno Moss for the fire, resigned. | Bruno Moss resigned
"""
"""Another one, another part, another kind: sons, deputies, fakes, losers."""

LIMITS = """
en | The firm employs 300 people, most of them women. | The firm employs 300 women
en | Twelve men and nine women were arrested. | Twelve women were arrested
fr | Douze hommes et neuf femmes ont été arrêtés. | Douze femmes ont été arrêtées
en | Police arrested 12 people and released nine. | Police released 12 people
en | Police arrested 12 people and released nine. | Nine people were arrested
en | The train was due at 9 and arrived at 11. | The train arrived at 9
en | The train was two hours late. | The train was late by 20 minutes
fr | Le train est arrivé avec deux heures de retard. | Le train est arrivé à deux heures
en | The mayor wants 50 more police officers. | There are 50 police officers
fr | Le maire demande 50 policiers de plus. | La ville compte 50 policiers
en | The school has 500 pupils, 50 fewer than last year. | The school has 50 pupils
en | The school has 500 pupils, 50 fewer than last year. | The school has 50 fewer teachers
en | Attendance fell to 500. | Attendance fell by 500
en | The firm made a loss of 5 million. | The firm made a profit of 5 million
fr | L'entreprise a perdu 5 millions d'euros. | L'entreprise a gagné 5 millions d'euros
en | Nine voted against. | Nine voted for
fr | Neuf élus ont voté contre. | Neuf élus ont voté pour
en | The tunnel is closed to trucks. | The tunnel is closed
fr | Le tunnel est fermé aux camions. | Le tunnel est fermé
en | The bridge is closed at night. | The bridge is closed
fr | Le pont est fermé la nuit. | Le pont est fermé
en | Line A is closed between Bron and Metz. | Line A is closed
en | The museum is closed on Mondays. | The museum is closed
en | Entry is free for children. | Entry is free
fr | L'entrée est gratuite pour les enfants. | L'entrée est gratuite
en | Schools in the north are closed. | Schools are closed
fr | Les écoles du nord sont fermées. | Les écoles sont fermées
en | Fishing is banned within 5 km of the wreck. | Fishing is banned
en | Water is safe to drink after boiling. | Water is safe to drink
fr | L'eau est potable après ébullition. | L'eau est potable
en | The drug works in mice. | The drug works
en | The drug works in mice. | The drug works in humans
fr | Le vaccin est efficace chez la souris. | Le vaccin est efficace
en | Only residents may enter. | Everyone may enter
en | The curfew applies to minors. | The curfew applies to everyone
en | The strike affects only night trains. | The strike affects all trains
en | The mask is compulsory on buses. | The mask is compulsory
fr | Le masque est obligatoire dans les bus. | Le masque est obligatoire
en | The law bans phones in schools. | The law bans phones
fr | La loi interdit les téléphones à l'école. | La loi interdit les téléphones
en | Petrol cars will be banned from 2035. | Cars will be banned from 2035
fr | Les voitures à essence seront interdites en 2035. | Les voitures seront interdites en 2035
en | Foreign students must pay more. | Students must pay more
en | The club sold tickets for 30 euros to members. | Tickets cost 30 euros
en | The airport closed its second runway. | The airport closed
en | The hospital closed its maternity ward. | The hospital closed
fr | L'hôpital ferme sa maternité. | L'hôpital ferme
en | The company sold its mobile unit. | The company was sold
fr | L'entreprise a vendu sa filiale. | L'entreprise a été vendue
en | The party lost its leader. | The party lost
en | The player broke the record. | The player broke his leg
en | The minister lost her seat. | The minister lost her job
en | The pilot survived but his wife died. | The pilot died
fr | Le pilote a survécu mais sa femme est morte. | Le pilote est mort
en | The pilot died but his wife survived. | The pilot's wife died
en | The house was sold for 2 million and the boat for 3. | The boat was sold for 2 million
en | He was 34 when he joined and 60 when he left. | He joined at 60
en | The judge fined the driver and jailed the owner. | The driver was jailed
fr | Le juge a condamné le chauffeur et relaxé le patron. | Le patron a été condamné
en | The dog bit the postman. | The postman bit the dog
en | The dog, which bit the postman, was put down. | The postman was put down
en | Doctors treated the victims of the fire in the tent. | The tent caught fire
en | The plane carrying the president landed in Rome. | The president landed a plane
en | The president's plane landed in Rome. | The president crashed
en | A woman and her two sons drowned. | Two women drowned
fr | Une femme et ses deux fils se sont noyés. | Deux femmes se sont noyées
en | A woman and her two sons drowned. | Two people drowned
"""
"""What holds for some, or at some times, and other people, times and things."""

NUMBERS = """
en | The ferry carried 120 passengers and 14 crew. | The ferry carried 14 passengers
en | The ferry carried 120 passengers and 14 crew. | The ferry carried 134 people
en | Three of the four suspects are minors. | Four suspects are minors
en | Of the 30 applicants, nine were accepted. | 30 applicants were accepted
en | Of the 30 applicants, nine were accepted. | 21 applicants were accepted
fr | Sur 30 candidats, neuf ont été retenus. | 30 candidats ont été retenus
en | One in five pupils is absent. | Five pupils are absent
fr | Un élève sur cinq est absent. | Cinq élèves sont absents
en | The firm cut 300 of its 2,000 jobs. | The firm cut 2,000 jobs
en | The firm, which employs 2,000 people, cut 300 jobs. | The firm cut 2,000 jobs
en | The firm, which employs 2,000 people, cut 300 jobs. | The firm employs 300 people
en | The 300 employees of the firm's two plants are on strike. | 300 plants are on strike
en | The quake was felt 300 km away. | The quake struck 300 km away
en | A quake struck 30 km from Lima, 12 km deep. | A quake struck 12 km from Lima
fr | Le séisme a frappé à 30 km de Lima, à 12 km de fond. | Le séisme a frappé à 12 km de Lima
en | The child, 4, and her mother, 34, survived. | The mother is 4
en | The child, 4, and her mother, 34, survived. | The child is 34
en | A man aged 61 and his son aged 30 were found. | The son is 61
fr | Un homme de 61 ans et son fils de 30 ans ont été retrouvés. | Le fils a 61 ans
en | The trial opens on 3 May and should last until 12 June. | The trial opens on 12 June
en | The trial opens on 3 May and should last until 12 June. | The trial ends on 3 May
fr | Le procès s'ouvre le 3 mai et doit durer jusqu'au 12 juin. | Le procès s'ouvre le 12 juin
en | The law was passed in 2019 and takes effect in 2021. | The law takes effect in 2019
fr | La loi a été votée en 2019 et entre en vigueur en 2021. | La loi est entrée en vigueur en 2019
en | The museum, opened in 1931, closed in 2019. | The museum opened in 2019
en | Cole, born in 1951, was elected in 2004. | Cole was born in 2004
en | Cole, elected in 2004, resigned in 2009. | Cole was elected in 2009
en | The tower, begun in 1931, was finished in 1950. | The tower was begun in 1950
en | The ship left Oslo on Monday and reached Bergen on Friday. | The ship left Oslo on Friday
en | The ship left Oslo on Monday and reached Bergen on Friday. | The ship reached Oslo on Friday
en | The ship left Oslo for Bergen. | The ship left Bergen
en | The ship sank off Oslo on its way to Bergen. | The ship sank off Bergen
en | The ship was built in Oslo and sank off Bergen. | The ship sank off Oslo
fr | Le navire, construit à Oslo, a coulé au large de Bergen. | Le navire a coulé au large d'Oslo
en | The man from Oslo was killed in Bergen. | A man was killed in Oslo
fr | Un homme originaire d'Oslo a été tué à Bergen. | Un homme a été tué à Oslo
en | The Oslo court jailed a man for a murder in Bergen. | A man was murdered in Oslo
en | A Norwegian was jailed in Bergen for killing a Dane. | A Dane was jailed
fr | Un Norvégien a été emprisonné pour le meurtre d'un Danois. | Un Danois a été emprisonné
en | The minister met her Danish counterpart in Rome. | The minister is Danish
en | Rain delayed the match between Malmö and Bergen, won 3-1 by Bergen. | Malmö won 3-1
en | Bergen beat Malmö 3-1 after losing 2-0 in May. | Bergen lost 3-1
en | Bergen beat Malmö 3-1 after losing 2-0 in May. | Bergen beat Malmö 2-0
en | The yes side won 52% to 48%. | The no side won 52%
en | The yes vote got 52% and the no vote 48%. | The no vote got 52%
fr | Le oui a obtenu 52 % et le non 48 %. | Le non a obtenu 52 %
en | Turnout was 61%, up from 54% in 2019. | Turnout was 61% in 2019
en | Turnout was 61%, up from 54% in 2019. | Turnout fell to 54%
en | Turnout was 61%, up from 54% in 2019. | Turnout was 54%
fr | La participation a été de 61 %, contre 54 % en 2019. | La participation a été de 54 %
fr | La participation a été de 61 %, contre 54 % en 2019. | La participation a baissé
en | The budget rises from 3 to 4 billion. | The budget is 3 billion
en | The budget rises from 3 to 4 billion. | The budget falls to 3 billion
en | The ticket costs 12 euros, 8 for children. | The ticket costs 8 euros
fr | Le billet coûte 12 euros, 8 pour les enfants. | Le billet coûte 8 euros
fr | Le billet coûte 12 euros, 8 pour les enfants. | Le billet coûte 12 euros pour les enfants
en | Two of the three lanes are closed. | All three lanes are closed
en | Two of the three lanes are closed. | Three lanes are closed
en | At least 12 people died. | Exactly 12 people died
en | At least 12 people died. | No more than 12 people died
en | More than 12 people died. | 12 people died
en | Nearly 300 people died. | More than 300 people died
fr | Près de 300 personnes sont mortes. | Plus de 300 personnes sont mortes
en | Up to 300 people may have died. | 300 people died
en | Between 12 and 20 people died. | 20 people died
en | Several dozen people died. | 12 people died
en | The firm lost 12 contracts in two years. | The firm lost two contracts
en | The firm lost 12 contracts in two years. | The firm lost 12 contracts in a year
en | The theft took four minutes. | The theft took four hours
en | The second victim was 34. | The first victim was 34
fr | La deuxième victime avait 34 ans. | La première victime avait 34 ans
en | She won her third title. | She won three titles in 2019
en | She finished third of 30. | She finished first
en | Flight 302 was cancelled. | 302 flights were cancelled
fr | Le vol 302 a été annulé. | 302 vols ont été annulés
en | Article 12 was rejected. | 12 articles were rejected
en | Room 101 burned. | 101 rooms burned
en | Gate 7 is closed. | Seven gates are closed
fr | La porte 7 est fermée. | Sept portes sont fermées
en | The G7 met in Rome. | Seven ministers met in Rome
en | The 9/11 attacks were planned for years. | Nine attacks were planned
"""
"""Numbers, days and places of something else in the same sentence."""

TOLD = """
en | Paul Roy admitted killing two guards. | Paul Roy killed two guards
en | Police arrested Paul Roy for stealing 40 cars. | Paul Roy was arrested
en | Paul Roy was convicted of killing two guards. | Paul Roy killed two guards
en | Two men were charged with the murder of Jane Roe. | Jane Roe was murdered
en | Gunmen launched an attack on the camp. | Gunmen attacked the camp
en | Hull police carried out a raid on the club. | police raided the club
en | The man's two sons were arrested. | Two sons were arrested
en | The former minister Anna Cole was arrested. | Anna Cole was arrested
en | All but two of the hostages were freed. | Most of the hostages were freed
en | Sixty masked men attacked the bank. | Sixty men attacked the bank
en | Two of the three lanes are closed. | Two lanes are closed
en | At least 12 people died. | 12 people died
en | The bus that hit the tram was empty. | The bus was empty
fr | Douze hommes et neuf femmes ont été arrêtés. | Neuf femmes ont été arrêtées
"""
"""What is told indeed."""


def rows(*texts: str) -> list[tuple[str, str, str]]:
    """The language, the claim and the message of each line."""
    found = []
    for line in "".join(texts).split("\n"):
        if line:
            language, claim, message = line.split(" | ")
            found.append((language, claim, message))
    return found


@pytest.mark.parametrize(
    ("language", "claim", "message"), rows(DEEDS, UNREALISED, ANOTHER, LIMITS, NUMBERS)
)
def test_never_supported(language: str, claim: str, message: str) -> None:
    """A wrong "supported" is what costs trust most."""
    assert judged(message, claim, language, known=language).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(("language", "claim", "message"), rows(TOLD))
def test_still_supported(language: str, claim: str, message: str) -> None:
    """What the same sentences do say."""
    assert judged(message, claim, language, known=language).verdict is Verdict.SUPPORTED
