// SPDX-License-Identifier: Apache-2.0

// Written by docs/evidence/make_erlang.py with mpmath; do not edit.

/// Erlang B and C to 40 digits; C has no value where the load is not less than the agents.
struct ErlangReference {
  let agents: Int
  let load: Double
  let blocking: Double
  let waiting: Double?
  /// Shares of contacts that wait longer than a time, in handle times, under Erlang C.
  let late: [(time: Double, share: Double)]

  static let table: [ErlangReference] = [
    ErlangReference(
      agents: 1, load: 1,
      blocking: 5.0e-1,
      waiting: nil,
      late: []),
    ErlangReference(
      agents: 2, load: 1,
      blocking: 2.0e-1,
      waiting: 3.333333333333333333333333333333333333333e-1,
      late: []),
    ErlangReference(
      agents: 5, load: 3,
      blocking: 1.100543478260869565217391304347826086957e-1,
      waiting: 2.361516034985422740524781341107871720117e-1,
      late: []),
    ErlangReference(
      agents: 10, load: 5,
      blocking: 1.838457033664813313718732287569554859723e-2,
      waiting: 3.610535915832018597598990149857228433859e-2,
      late: []),
    ErlangReference(
      agents: 10, load: 8,
      blocking: 1.216610642529515100353386142706902871588e-1,
      waiting: 4.091801507964435320126116688667204461204e-1,
      late: [
        (0.5, 1.505289652134421463482139694439793038697e-1),
        (40, 7.385093630437573711124190459795451495938e-36),
        (300, 1.084489661228678042384887748518253760849e-261),
      ]),
    ErlangReference(
      agents: 12, load: 8.4,
      blocking: 6.33168652616983419246282618938088092072e-2,
      waiting: 1.838886303934997292908220865285666332066e-1,
      late: []),
    ErlangReference(
      agents: 20, load: 15,
      blocking: 4.559321558981183872955875286854690525649e-2,
      waiting: 1.604293874169236193372706311708603652333e-1,
      late: []),
    ErlangReference(
      agents: 30, load: 25,
      blocking: 5.260317222814061728063816597776659839532e-2,
      waiting: 2.498931668869065483824304864964026141038e-1,
      late: []),
    ErlangReference(
      agents: 50, load: 45,
      blocking: 5.410447216462617039269556121533963182457e-2,
      waiting: 3.638644672069883872849274726533112895333e-1,
      late: []),
    ErlangReference(
      agents: 100, load: 90,
      blocking: 2.695738046435921477030847657755644808591e-2,
      waiting: 2.169404809063663792668410484462362166461e-1,
      late: []),
    ErlangReference(
      agents: 100, load: 100,
      blocking: 7.570045271086097048377124155817326144508e-2,
      waiting: nil,
      late: []),
    ErlangReference(
      agents: 200, load: 180,
      blocking: 1.03249952049822972030719507499114567865e-2,
      waiting: 9.447121817759081741909986792061810180373e-2,
      late: []),
    ErlangReference(
      agents: 500, load: 480,
      blocking: 1.432578072242612840172091790108360445347e-2,
      waiting: 2.66512519962364134081338736851576284662e-1,
      late: []),
    ErlangReference(
      agents: 1000, load: 950,
      blocking: 3.649293688942409855080616135984779704092e-3,
      waiting: 6.825341537714142357298381230909782144304e-2,
      late: [
        (0.01, 4.13977890563379858179022162009640991359e-2),
        (5, 1.821813485019403849912530646874396301048e-110),
        (13, 3.489081797392748926965621864946667275376e-284),
      ]),
    ErlangReference(
      agents: 1000, load: 1000,
      blocking: 2.481191764616040786114019538841546898523e-2,
      waiting: nil,
      late: []),
    ErlangReference(
      agents: 1, load: 1e-9,
      blocking: 9.999999990000000632815913322166736911821e-10,
      waiting: 1.000000000000000062281591457779856418897e-9,
      late: []),
    ErlangReference(
      agents: 1, load: 1e9,
      blocking: 9.99999999000000000999999999000000001e-1,
      waiting: nil,
      late: []),
    ErlangReference(
      agents: 3, load: 0.001,
      blocking: 1.665000833055694409615944268584625356964e-10,
      waiting: 1.665556018395066993553414899651026162798e-10,
      late: []),
    ErlangReference(
      agents: 7, load: 6.999,
      blocking: 2.488095094587154814933552708357120671728e-1,
      waiting: 9.995688803746102989954865753911182465411e-1,
      late: [
        (1000, 3.677208411244531145883131798663002495442e-1),
        (600_000, 2.649253914504406351977805892313509690519e-261),
      ]),
    ErlangReference(
      agents: 10, load: 12,
      blocking: 3.019250402863793563866032330824254720941e-1,
      waiting: nil,
      late: []),
    ErlangReference(
      agents: 171, load: 160,
      blocking: 2.572356081428327833861445244118006194594e-2,
      waiting: 2.910026401387506716907907845106233248664e-1,
      late: []),
    ErlangReference(
      agents: 400, load: 100,
      blocking: 5.809484963183371733416315897784925943604e-113,
      waiting: 7.745979950911162311221754530379901258139e-113,
      late: []),
    ErlangReference(
      agents: 1000, load: 3000,
      blocking: 6.668330840181129294972781859376354087932e-1,
      waiting: nil,
      late: []),
    ErlangReference(
      agents: 10_000, load: 9900,
      blocking: 2.858126738856586421629494242237464463806e-3,
      waiting: 2.227769288641482409695646601248712675819e-1,
      late: []),
    ErlangReference(
      agents: 100_000, load: 99_000,
      blocking: 8.225775598504222319172449886507331584898e-6,
      waiting: 8.219082374107954016538084255701054247374e-4,
      late: []),
    ErlangReference(
      agents: 100_000, load: 100_500,
      blocking: 6.315849711506666011012626073519103487662e-3,
      waiting: nil,
      late: []),
    ErlangReference(
      agents: 1_000_000, load: 964_000,
      blocking: 1.722508515023700083750761903219030843935e-292,
      waiting: 4.784745875065833565974338620052863455375e-291,
      late: []),
    ErlangReference(
      agents: 1_000_000, load: 990_000,
      blocking: 5.499543126526709185853171881617151472226e-26,
      waiting: 5.499543126526709185853141939092296950326e-24,
      late: [
        (0.03, 2.831274914714958021238302126848611690242e-154),
        (0.06, 1.457597014564526406053694623008104976291e-284),
      ]),
    ErlangReference(
      agents: 1_000_000, load: 999_000,
      blocking: 2.87421375776867924242885647998149768282e-4,
      waiting: 2.233033902913440907887014608580217107429e-1,
      late: [
        (0.001, 8.214872643206814119963622538725880558188e-2),
        (0.6, 5.918425359023678054108500696153564936463e-262),
      ]),
    ErlangReference(
      agents: 1_000_000, load: 1_000_000,
      blocking: 7.974603068555610137453873019810356926216e-4,
      waiting: nil,
      late: []),
    ErlangReference(
      agents: 1_000_000, load: 1_001_000,
      blocking: 1.523319575819200608919644957035343680912e-3,
      waiting: nil,
      late: []),
  ]
}
