package org.watchdog.demo;

import java.util.Locale;
import java.util.Optional;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.UserId;

/** The users of the demo (contract, section 6): one role each, plainly invented names. */
public enum DemoUser {
    INTAKE(Role.INTAKE, "例示 太郎", "Taro Reiji"),
    INTAKE2(Role.INTAKE, "例示 花子", "Hanako Reiji"),
    INVESTIGATOR(Role.INVESTIGATOR, "見本 一郎", "Ichiro Mihon"),
    INVESTIGATOR2(Role.INVESTIGATOR, "見本 恵子", "Keiko Mihon"),
    SUPERVISOR(Role.SUPERVISOR, "架空 正", "Tadashi Kaku"),
    SUPERVISOR2(Role.SUPERVISOR, "架空 和子", "Kazuko Kaku"),
    SECRETARY(Role.SECRETARY, "仮名 文子", "Fumiko Kamei"),
    SECRETARY2(Role.SECRETARY, "仮名 実", "Minoru Kamei"),
    CHAIR(Role.CHAIR, "例示 治", "Osamu Reiji"),
    MEMBER1(Role.MEMBER, "委員 一", "Hajime Iin"),
    MEMBER2(Role.MEMBER, "委員 双葉", "Futaba Iin"),
    MEMBER3(Role.MEMBER, "委員 三郎", "Saburo Iin"),
    MEMBER4(Role.MEMBER, "委員 四季", "Shiki Iin"),
    MEMBER5(Role.MEMBER, "委員 五月", "Satsuki Iin"),
    MEMBER6(Role.MEMBER, "委員 六郎", "Rokuro Iin"),
    REVIEWER1(Role.REVIEWER, "異議 春子", "Haruko Igi"),
    REVIEWER2(Role.REVIEWER, "異議 夏男", "Natsuo Igi"),
    REVIEWER3(Role.REVIEWER, "異議 秋子", "Akiko Igi"),
    INSURANCE(Role.INSURANCE, "保険 守", "Mamoru Hoken"),
    INSURANCE2(Role.INSURANCE, "保険 安子", "Yasuko Hoken"),
    AUDITOR(Role.AUDITOR, "監査 明", "Akira Kansa"),
    ADMIN(Role.ADMIN, "管理 司", "Tsukasa Kanri"),
    LICENSEE1("L-000001", "株式会社例示通販 担当 窓子", "Madoko Tanto (Reiji Tsuhan)"),
    LICENSEE2("L-000002", "見本旅行株式会社 担当 旅人", "Tabito Tanto (Mihon Ryoko)"),
    LICENSEE3("L-000003", "株式会社架空システム 担当 理", "Osamu Tanto (Kaku System)");

    private final Role role;
    private final String licensee;
    private final String nameJa;
    private final String nameEn;

    DemoUser(Role role, String nameJa, String nameEn) {
        this.role = role;
        this.licensee = "";
        this.nameJa = nameJa;
        this.nameEn = nameEn;
    }

    DemoUser(String licensee, String nameJa, String nameEn) {
        this.role = Role.LICENSEE;
        this.licensee = licensee;
        this.nameJa = nameJa;
        this.nameEn = nameEn;
    }

    /** The name to sign in with. */
    public UserId id() {
        return new UserId(name().toLowerCase(Locale.ROOT));
    }

    public Role role() {
        return role;
    }

    /** The holder he speaks for; present for the role LICENSEE only. */
    public Optional<LicenseeId> licensee() {
        return LicenseeId.read(licensee);
    }

    public String nameJa() {
        return nameJa;
    }

    public String nameEn() {
        return nameEn;
    }
}
