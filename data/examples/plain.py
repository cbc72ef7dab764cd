"""The least that is needed: one table of scores, as a Dutch Excel saves it to a csv."""

from __future__ import annotations

__all__ = ["PLAIN"]

PLAIN = """\
Kandidaat;Innovatie;Investeringsbereidheid;Veiligheid;Complementariteit
Aardmolen Techniek;7,5;6;7;8
Beukelaar & Zn;6;7,5;8;6
Cirkelwerf B.V.;8;7;6,5;7
Dijkvos Advies;5,5;6;7;6
Eikenrode Systemen;9;8;5;7
Fluitekruid Coöperatie;7;8,5;8;7,5
Grutto Data;8;5,5;7;
Haverkist Logistiek;6,5;7;n.v.t.;6,5
"""
