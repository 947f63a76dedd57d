// SPDX-License-Identifier: Apache-2.0

import Charts
import TerminalText
import Testing

/// The whole text of each chart, sixty columns wide.
struct ChartGoldenTests {
  @Test("bars with intervals")
  func utilisation() {
    #expect(
      Sample.text(Sample.utilisation, width: 60) == """
        Utilisation
        manual       ████████████├┤                     34.6 ± 0.9 %
        preview      ███████████████████▋               53.1 ± 1.1 %
        progressive  █████████████████████████├┤        69.4 ± 1.2 %
        predictive   █████████████████████████████████  89.4 ± 0.0 %
        """)
  }

  @Test("bars with intervals, in ASCII")
  func utilisationASCII() {
    #expect(
      Sample.text(Sample.utilisation, width: 60, ascii: true) == """
        Utilisation
        manual       ###########[]                    34.6 +/- 0.9 %
        preview      ##################               53.1 +/- 1.1 %
        progressive  #######################[]        69.4 +/- 1.2 %
        predictive   ###############################  89.4 +/- 0.0 %
        """)
  }

  @Test("bars on both sides of zero")
  func gain() {
    #expect(
      Sample.text(Sample.gain, width: 60) == """
        Change of the monthly result
        per agent                │                             ₹0.00
        per transaction  ├┼─┤████│               -₹1,20,000 ± 30,000
        ग्राहक सहायता              ████████████├┤   ₹2,40,500 ± 12,000
        """)
  }

  @Test("bars on both sides of zero, in ASCII")
  func gainASCII() {
    #expect(
      Sample.text(Sample.gain, width: 60, ascii: true) == """
        Change of the monthly result
        per agent               |                              ₹0.00
        per transaction  [+]####|              -₹1,20,000 +/- 30,000
        ग्राहक सहायता             ###########[]   ₹2,40,500 +/- 12,000
        """)
  }

  @Test("divided bars")
  func time() {
    #expect(
      Sample.text(Sample.time, width: 60) == """
        Agent time
        manual      ██████████████▓▓▓▒▒▒▒▒▒▒▒▒▒░░░░░░░░░░░░░░░░░░░░░
        predictive  ████████████████████████████████████▓▓▓▓▓▓▓▞▞▞▞▞
        █ talking  ▓ wrap-up  ▒ dialing  ░ ringing  ▞ idle
        manual: talking 28.8 %, wrap-up 5.8 %, dialing 20.0 %,
        ringing 45.0 %, idle 0.4 %
        predictive: talking 74.5 %, wrap-up 14.9 %, dialing 0.0 %,
        ringing 0.0 %, idle 10.6 %
        """)
  }

  @Test("divided bars, in ASCII")
  func timeASCII() {
    #expect(
      Sample.text(Sample.time, width: 60, ascii: true) == """
        Agent time
        manual      ##############===++++++++++---------------------
        predictive  ####################################=======:::::
        # talking  = wrap-up  + dialing  - ringing  : idle
        manual: talking 28.8 %, wrap-up 5.8 %, dialing 20.0 %,
        ringing 45.0 %, idle 0.4 %
        predictive: talking 74.5 %, wrap-up 14.9 %, dialing 0.0 %,
        ringing 0.0 %, idle 10.6 %
        """)
  }

  @Test("lines with a marker")
  func revenue() {
    #expect(
      Sample.text(Sample.revenue, width: 60) == """
        Monthly revenue
        revenue ($)
        60,000 ┤                          ┊
               │                          ┊                   ▲▲▲▲▲▲
               │                          ┊         ▲▲▲▲▲▲▲▲▲▲
        40,000 ┤                          ┊▲▲▲▲▲▲▲▲▲
               │●●●●●●●●●●●●●●●●●●▲▲▲▲▲▲▲▲▲●●●●●●●●●●●●●●●●●●●●●●●●●
               │        ▲▲▲▲▲▲▲▲▲▲        ┊
        20,000 ┤▲▲▲▲▲▲▲▲                  ┊
               │                          ┊
               │                          ┊
             0 ┤                          ┊
               └┬────────────┬────────────┬───────────┬────────────┬
               0.2          0.3          0.4         0.5         0.6
                                                   outcomes per hour
        ● per agent  ▲ per outcome  ┊ break-even at 0.40
        """)
  }

  @Test("lines with a marker, in ASCII")
  func revenueASCII() {
    #expect(
      Sample.text(Sample.revenue, width: 60, ascii: true) == """
        Monthly revenue
        revenue ($)
        60,000 +                          :
               |                          :                   oooooo
               |                          :         oooooooooo
        40,000 +                          :ooooooooo
               |******************ooooooooo*************************
               |        oooooooooo        :
        20,000 +oooooooo                  :
               |                          :
               |                          :
             0 +                          :
               ++------------+------------+-----------+------------+
               0.2          0.3          0.4         0.5         0.6
                                                   outcomes per hour
        * per agent  o per outcome  : break-even at 0.40
        """)
  }

}
