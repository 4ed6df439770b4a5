package org.watchdog.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.watchdog.incident.IncidentReport.Addressee;
import org.watchdog.incident.IncidentReport.DamageState;
import org.watchdog.incident.IncidentReport.DataItem;
import org.watchdog.incident.IncidentReport.Discovery;
import org.watchdog.incident.IncidentReport.EventClass;
import org.watchdog.incident.IncidentReport.Kind;
import org.watchdog.incident.IncidentReport.Medium;
import org.watchdog.incident.IncidentReport.Origin;
import org.watchdog.incident.IncidentReport.Phenomenon;
import org.watchdog.incident.IncidentReport.Publication;
import org.watchdog.incident.IncidentReport.PublicationState;
import org.watchdog.incident.IncidentReport.RootCause;
import org.watchdog.incident.IncidentReport.SecondaryDamage;
import org.watchdog.incident.IncidentReport.Told;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Scheme;
import org.watchdog.register.Contact;
import org.watchdog.register.Industry;
import org.watchdog.register.Mark;
import org.watchdog.register.Standing;

/** Reports of invented businesses. */
final class SampleReports {

    private SampleReports() {}

    /** A final report with every field filled. */
    static IncidentReport full() {
        return new IncidentReport(
                Kind.FINAL,
                new Circumstances(
                        LocalDate.of(2026, 6, 3), 1_200, true, true, false, false, false, false, false, false),
                Optional.of(LocalDate.of(2026, 6, 1)),
                Optional.of(Discovery.CLIENT),
                "会員あての封書1,200通に、別の会員の明細を入れて送りました。\n取引先からの電話で気付きました。",
                List.of(Phenomenon.LEAK, Phenomenon.FEAR),
                Optional.of(EventClass.MIS_DELIVERY),
                List.of(RootCause.OPERATION_SLIP, RootCause.NO_CHECK),
                Optional.of(Medium.PAPER),
                List.of(DataItem.NAME, DataItem.ADDRESS, DataItem.CARD),
                Optional.of("封入の前に、2人で読み合わせることにしていました。"),
                Optional.of("6月1日に発送し、6月3日に電話を受け、6月4日に回収を始めました。"),
                Optional.of(Origin.CONTRACTOR),
                Optional.of("封入する機械を替えたあと、順番を確かめませんでした。"),
                new SecondaryDamage(DamageState.FEARED, Optional.of("カードの番号を使われるおそれがあります。")),
                Optional.of("6月5日までに全員におわびの手紙を送り、専用の電話を置きました。"),
                Optional.of(new Publication(
                        PublicationState.DONE,
                        Optional.of(LocalDate.of(2026, 6, 6)),
                        Optional.of("自社のサイト"),
                        Optional.of("連絡の付かない会員にも知らせるため。"))),
                List.of(
                        new Told(Addressee.PPC, Optional.of(LocalDate.of(2026, 6, 5)), Optional.of("漏-2026-777")),
                        new Told(Addressee.POLICE, Optional.empty(), Optional.empty())),
                Optional.of("封入のあと、機械で番号を照らし合わせます。7月末までに工場長が行います。"),
                Optional.of("回収した封書は1,150通です。"));
    }

    /** A prompt report with what it must tell and nothing else. */
    static IncidentReport bare() {
        return new IncidentReport(
                Kind.PROMPT,
                new Circumstances(LocalDate.of(2026, 6, 3), 0, false, false, false, false, false, false, false, false),
                Optional.empty(),
                Optional.empty(),
                "パソコンが見つかりません。",
                List.of(Phenomenon.LOSS),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(DataItem.NAME),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new SecondaryDamage(DamageState.NONE, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** Sent as the second version by a business that the register knows well. */
    static Filed granted(IncidentReport report) {
        return filed(
                report,
                Standing.GRANTED,
                Optional.of(Mark.granted(
                        Scheme.PRIVACY_MARK, "10190001(05)", LocalDate.of(2025, 4, 1), LocalDate.of(2027, 3, 31))),
                Optional.of(new Contact("髙橋 千尋", "privacy@minato.example.jp")));
    }

    /** Sent by one of which the register knows little. */
    static Filed unknown(IncidentReport report, Standing standing) {
        return filed(report, standing, Optional.empty(), Optional.empty());
    }

    private static Filed filed(
            IncidentReport report, Standing standing, Optional<Mark> mark, Optional<Contact> contact) {
        return new Filed(
                new CaseNumber("I-2026-000045"),
                Cover.of(standing),
                new Reports.Sent(2, Instant.parse("2026-06-05T01:30:00Z"), new Actor("user:licensee1"), report),
                "株式会社𠮷野みなと書房",
                Industry.RETAIL,
                standing,
                mark,
                contact);
    }
}
