"""Units, currencies and ages around a number."""

import unicodedata
from dataclasses import dataclass

from claims.number_tokens import NUMBER, SIGN, WORD, Token


@dataclass(frozen=True, slots=True)
class Unit:
    """A canonical name and the kind of quantity that it makes."""

    name: str
    kind: str


def _table(kind: str, lines: str) -> dict[str, Unit]:
    """``canonical: form, form`` a line."""
    table = {}
    for line in lines.strip().splitlines():
        name, forms = line.split(":", 1)
        unit = Unit(name.strip(), kind)
        for form in forms.split(","):
            table[form.strip()] = unit
    return table


_UNITS: dict[str, Unit] = {
    **_table(
        "percent",
        """
        %: %, percent, percents, per cent, pct, percentage, percentages, pour cent, pour cents
        %: pourcent
        %: pourcents, pourcentage, pourcentages, pour - cent, per - cent
        point: percentage point, percentage points, point de pourcentage, points de pourcentage
        ‰: ‰, pour mille
        """,
    ),
    **_table(
        "duration",
        """
        second: s, sec, secs, second, seconds, seconde, secondes
        minute: min, mins, mn, minute, minutes
        hour: h, hr, hrs, hour, hours, heure, heures
        day: day, days, jour, jours, journee, journees
        week: week, weeks, semaine, semaines
        month: month, months, mois
        year: yr, yrs, year, years, an, ans, annee, annees
        decade: decade, decades, decennie, decennies
        century: century, centuries, siecle, siecles
        millisecond: ms, millisecond, milliseconds, milliseconde, millisecondes
        """,
    ),
    **_table(
        "age",
        """
        year: yo, y/o, y.o, year old, years old, years of age, ans d'age, year - old
        year: years - old, ans revolus
        month: month old, months old, months of age, mois d'age, month - old, months - old
        week: week old, weeks old, weeks of age, week - old, weeks - old
        day: day old, days old, days of age, day - old, days - old
        """,
    ),
    **_table(
        "temperature",
        """
        °C: °c, ° c, °celsius, celsius, celcius, centigrade, centigrades, centigrate, degrees c
        °C: degree c, deg c
        °C: degrees celsius, degree celsius, deg celsius, degre celsius, degres celsius
        °C: degre c, degres c
        °C: degrees centigrade, degre centigrade, degres centigrade, deg centigrade
        °C: degrees celcius, ° celsius
        °F: °f, ° f, fahrenheit, farenheit, degrees f, degree f, deg f, degrees fahrenheit
        °F: degree fahrenheit
        °F: deg fahrenheit, degre f, degres f, degre fahrenheit, degres fahrenheit
        °F: degrees farenheit, ° fahrenheit
        K: kelvin, kelvins, degrees kelvin
        °: °, deg, degree, degrees, degre, degres
        """,
    ),
    **_table(
        "dimension",
        """
        km: km, kms, kilometer, kilometers, kilometre, kilometres
        hm: hectometer, hectometers, hectometre, hectometres
        m: m, meter, meters, metre, metres
        dm: dm, decimeter, decimeters, decimetre, decimetres
        cm: cm, centimeter, centimeters, centimetre, centimetres
        mm: mm, millimeter, millimeters, millimetre, millimetres
        um: um, micrometer, micrometers, micrometre, micrometres, micron, microns
        nm: nm, nanometer, nanometers, nanometre, nanometres
        mile: mi, mile, miles
        nautical mile: nautical mile, nautical miles, mille marin, milles marins
        nautical mile: mille nautique, milles nautiques
        yard: yd, yards, yard
        foot: ft, foot, feet, pied, pieds
        inch: inch, inches, pouce, pouces
        light year: light year, light years, annee - lumiere, annees - lumiere, light - years
        light year: light - year
        km2: km2, sq km, square kilometer, square kilometers, square kilometre
        km2: square kilometres
        km2: kilometre carre, kilometres carres
        m2: m2, sq m, square meter, square meters, square metre, square metres, metre carre
        m2: metres carres
        square mile: square mile, square miles, sq mi
        square foot: square foot, square feet, sq ft, pied carre, pieds carres
        acre: acre, acres
        ha: ha, hectare, hectares
        m3: m3, cubic meter, cubic meters, cubic metre, cubic metres, metre cube, metres cubes
        cubic foot: cubic foot, cubic feet, pied cube, pieds cubes
        l: l, liter, liters, litre, litres
        ml: ml, milliliter, milliliters, millilitre, millilitres
        cl: cl, centiliter, centiliters, centilitre, centilitres
        gallon: gal, gallon, gallons
        barrel: bbl, barrel, barrels, baril, barils
        tablespoon: tbsp, tablespoon, tablespoons, cuillere a soupe, cuilleres a soupe
        teaspoon: tsp, teaspoon, teaspoons, cuillere a cafe, cuilleres a cafe
        kg: kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes
        g: g, gr, gram, grams, gramme, grammes
        mg: mg, milligram, milligrams, milligramme, milligrammes
        ug: ug, mcg, microgram, micrograms, microgramme, microgrammes
        t: t, ton, tons, tonne, tonnes, metric ton, metric tons, tonne metrique
        t: tonnes metriques
        pound: lb, lbs
        ounce: oz, ounce, ounces, onces
        km/h: km/h, kph, kmph, km/hr, kmh, kilometers per hour, kilometres per hour
        km/h: kilometres par heure
        km/h: kilometres/heure, kilometres - heure, kilometre par heure
        mph: mph, miles per hour, mile per hour, miles an hour, miles a l'heure
        knot: knot, knots, noeud, noeuds
        m/s: m/s, meters per second, metres per second, metres par seconde
        bit: bit, bits
        byte: byte, bytes, octet, octets
        kB: kb, ko, kilobyte, kilobytes, kilooctets
        MB: mb, mo, megabyte, megabytes, megaoctets
        GB: gb, go, gigabyte, gigabytes, gigaoctets
        TB: tb, to, terabyte, terabytes, teraoctets
        W: w, watt, watts
        kW: kw, kilowatt, kilowatts
        MW: mw, megawatt, megawatts
        GW: gw, gigawatt, gigawatts
        kWh: kwh, kilowattheure, kilowattheures, kilowatt hours
        MWh: mwh
        GWh: gwh
        TWh: twh
        hp: hp, horsepower, chevaux - vapeur
        V: volt, volts
        Hz: hz, hertz
        MHz: mhz
        GHz: ghz
        dB: db, decibel, decibels
        rad: rad, radian, radians
        """,
    ),
    **_table(
        "currency",
        """
        USD: usd, us dollar, us dollars, dollar us, dollars us, american dollar
        USD: american dollars, us$, usd$
        USD: dollar americain, dollars americains, u.s. dollars, u.s. dollar, dollar, dollars
        USD: buck, bucks
        cent: cent, cents, centime, centimes, eurocent, eurocents
        penny: penny, pence, pennies
        EUR: eur, euro, euros
        GBP: gbp, pound sterling, pounds sterling, livre sterling, livres sterling
        GBP: british pounds
        pound: pound, pounds, quid
        livre: livre, livres
        CHF: chf, swiss franc, swiss francs, franc suisse, francs suisses
        franc: franc, francs, ff, french francs, francs francais
        JPY: jpy, yen, yens
        CNY: cny, rmb, yuan, yuans, renminbi, chinese yuan, kuai
        CAD: cad, canadian dollar, canadian dollars, dollar canadien, dollars canadiens, cad$
        CAD: ca$
        AUD: aud, australian dollar, australian dollars, dollar australien, dollars australiens
        AUD: aud$
        NZD: nzd, new zealand dollars, nzd$
        HKD: hkd, hong kong dollars, hk$
        MXN: mxn, mxn$, mex$, pesos mexicains, mexican pesos
        INR: inr, rs, rupee, rupees, roupie, roupies, indian rupees, roupies indiennes
        RUB: rub, rouble, roubles, ruble, rubles
        BRL: brl, reais
        KRW: krw, wons
        SEK: sek, swedish kronor, couronne suedoise, couronnes suedoises
        NOK: nok, norwegian kroner, couronnes norvegiennes
        DKK: dkk, danish kroner, couronnes danoises
        krona: krona, kronor, krone, kroner, couronne, couronnes
        TRY: turkish lira, turkish liras, livre turque, livres turques
        lira: lira, liras
        peso: peso, pesos
        peseta: peseta, pesetas
        guilder: guilder, guilders, dutch guilders, florin, florins
        markka: markka, markkas, finnish markka
        mark: marks, deutschmark, deutschmarks, deutsche marks
        dinar: dinar, dinars
        dirham: dirham, dirhams
        rial: rial, rials, riyal, riyals
        shekel: shekel, shekels
        zloty: zloty, zlotys
        rand: rand, rands, zar
        naira: naira, nairas, ngn
        UAH: uah, hryvnia, hryvnias
        forint: forint, forints
        shilling: shilling, shillings
        baht: baht, bahts
        dong: dongs
        XOF: francs cfa, cfa francs, fcfa, xof
        CZK: czech koruna, czech korunas, couronnes tcheques
        BTC: btc, bitcoin, bitcoins
        satoshi: satoshi, satoshis
        """,
    ),
}
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW"}
_SIGNS |= {"₺": "TRY", "₿": "BTC", "元": "CNY", "₪": "shekel", "₫": "VND", "₴": "UAH", "₡": "CRC"}
_BEFORE = {"us": "USD", "c": "CAD", "ca": "CAD", "hk": "HKD", "a": "AUD", "au": "AUD", "nz": "NZD"}
_CODES = frozenset(
    """
    usd eur gbp chf jpy cny rmb cad aud nzd hkd mxn inr rs rub brl krw sek nok dkk try zar btc pln
    czk huf ils aed sar egp thb sgd dollar
    """.split()
)
_MILLIONS = frozenset(
    {"musd", "meur", "mgbp", "maud", "mcad", "mchf", "msek", "mnok", "mdkk", "mjpy"}
)
# One letter says too little where a space parts it from the number.
_TIGHT = frozenset(
    {"s", "t", "w", "g", "go", "mo", "to", "ms", "mi", "in", "ha", "try", "real", "gr", "mark"}
)
_SMALL_LETTERS = frozenset("mgsth")
_LONGEST = max(len(form.split(" ")) for form in _UNITS)
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}


def unit_forms(word: str) -> tuple[Unit, frozenset[str]] | None:
    """The unit that a folded word of three letters or more names, with all its forms."""
    unit = _UNITS.get(word) if len(word) > 2 else None
    if unit is None:
        return None
    return unit, frozenset(form for form, other in _UNITS.items() if other == unit)


def unit_after(
    tokens: list[Token], index: int, language: str, over_linker: bool = False
) -> tuple[Unit, int] | None:
    """The unit that begins at token ``index``, and the index after it.

    A hyphen ("12-year"), a bracket ("20 (kg)") or, ``over_linker``, "of" ("millions of") may stand
    before it.
    """
    start = index
    if start < len(tokens) and tokens[start].text == "-":
        start += 1
        # A hyphen between spaces may be a dash: only a long unit is sure.
        loose = start < len(tokens) and not tokens[start].glued
        if loose and (tokens[start].kind != WORD or len(tokens[start].text) < 4):
            return None
    elif over_linker and start < len(tokens) and tokens[start].text in ("of", "de", "d'"):
        start += 1
    bracket = _BRACKETS.get(tokens[start].text) if start < len(tokens) else None
    if bracket:
        inside = _longest(tokens, start + 1, language)
        if inside and inside[1] < len(tokens) and tokens[inside[1]].text in (bracket, ")"):
            return (inside[0], inside[1] + 1) if inside[0].kind == "dimension" else None
        return None
    return _longest(tokens, start, language)


def _longest(tokens: list[Token], start: int, language: str) -> tuple[Unit, int] | None:
    if start >= len(tokens) or tokens[start].kind == NUMBER:
        return None
    first = tokens[start]
    if first.kind == SIGN and unicodedata.category(first.text) == "Sc":
        return Unit(_SIGNS.get(first.text, first.text), "currency"), start + 1
    if first.text == "元":
        return Unit("CNY", "currency"), start + 1
    if first.text in _MILLIONS:
        return Unit(first.text[1:].upper(), "currency"), start + 1
    for count in range(min(_LONGEST, len(tokens) - start), 0, -1):
        form = tokens[start].text
        for token in tokens[start + 1 : start + count]:
            tight = token.glued and (token.text in "/°" or form.endswith(("/", "°", "'")))
            form += token.text if tight else f" {token.text}"
        unit = _UNITS.get(form.replace("²", "2").replace("³", "3"))
        if unit is None or (form == "an" and language == "en"):
            continue
        if form in _SMALL_LETTERS and first.capital:
            continue  # "5G"
        if count == 1 and len(form) < 5 and form in _TIGHT and not first.glued:
            continue
        last = tokens[start + count] if start + count < len(tokens) else None
        if last is not None and last.glued and (last.kind in (NUMBER, WORD) or last.text == "_"):
            continue
        if last is not None and last.glued and last.text == "'" and len(form) == 1:
            continue
        return unit, start + count
    return None


def currency_before(tokens: list[Token], index: int) -> tuple[Unit, int] | None:
    """The currency right before token ``index`` ("$", "US $", "EUR"), and its first index."""
    if index == 0:
        return None
    last = tokens[index - 1]
    if last.kind == SIGN and unicodedata.category(last.text) == "Sc":
        first, name = index - 1, _SIGNS.get(last.text, last.text)
        if first and tokens[first - 1].text in _BEFORE and name == "USD":
            # "a $ 4 million deal" is no Australian money.
            if tokens[first - 1].text != "a" or last.glued:
                first, name = first - 1, _BEFORE[tokens[first - 1].text]
        elif first and last.glued and tokens[first - 1].text in _CODES:
            first, name = first - 1, tokens[first - 1].text.upper()
        return Unit(name, "currency"), first
    if last.kind == WORD and last.text in _CODES:
        unit = _UNITS.get(last.text, Unit(last.text.upper(), "currency"))
        return unit, index - 1
    if last.text in _MILLIONS:
        return Unit(last.text[1:].upper(), "currency"), index - 1
    return None


def in_millions(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a currency in millions ("MEUR") stands among the tokens."""
    return any(token.text in _MILLIONS for token in tokens[first:last])
