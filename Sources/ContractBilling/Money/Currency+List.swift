// SPDX-License-Identifier: Apache-2.0

// The currencies and funds of ISO 4217, list one, as published on 2026-01-01 by its maintenance
// agency, SIX (https://www.iso.org/iso-4217-currency-codes.html). Codes without a minor unit
// (metals, XDR, test codes) are left out. The ariary (MGA) and the ouguiya (MRU) are listed with two
// places although their minor unit is a fifth.
extension Currency {
  /// Places of the minor unit by code.
  static let listedPlaces: [String: Int] = {
    var places: [String: Int] = [:]
    for (count, codes) in codesByPlaces {
      for code in codes.split(whereSeparator: \.isWhitespace) { places[String(code)] = count }
    }
    return places
  }()

  private static let codesByPlaces: KeyValuePairs<Int, String> = [
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    2: """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF
    CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD
    GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL
    MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR
    PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP
    TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG
    """,
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
  ]

  /// Signs in common use.
  ///
  /// `$` alone means the US dollar and `¥` the yen; every other dollar is
  /// written by its code.
  static let symbols = [
    "INR": "₹", "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "PHP": "₱", "KRW": "₩", "VND": "₫",
  ]
}
