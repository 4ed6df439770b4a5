package org.watchdog.register;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.SearchWords;

/**
 * A business in the register (付与事業者): it comes to us considering a mark, is reviewed, and holds one or several marks of
 * the three schemes for its sites. It may be a target business of the accredited body, with or without a mark.
 *
 * <p>The public knows of it once a mark was granted or it is a target business; plan, sales and contact are for the
 * staff alone.
 */
@Entity
@Table(name = "register_licensee")
public class Licensee {

    @Id
    private String id;

    private String name;

    @Column(name = "name_kana")
    private String nameKana;

    @Enumerated(EnumType.STRING)
    private Industry industry;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    @Enumerated(EnumType.STRING)
    private @Nullable Plan plan;

    @Column(name = "sales_yen")
    private @Nullable Long salesYen;

    @Column(name = "contact_name")
    private @Nullable String contactName;

    @Column(name = "contact_mail")
    private @Nullable String contactMail;

    @Column(name = "target_body")
    private @Nullable String targetBody;

    @Column(name = "target_since")
    private @Nullable LocalDate targetSince;

    private boolean listed;

    @Column(name = "kana_key")
    private String kanaKey;

    private String search;

    @ElementCollection
    @CollectionTable(name = "register_mark", joinColumns = @JoinColumn(name = "licensee"))
    private List<Mark> marks = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "register_site", joinColumns = @JoinColumn(name = "licensee"))
    private List<Site> sites = new ArrayList<>();

    @Version
    private long version;

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled from the row
    protected Licensee() {}

    Licensee(LicenseeId id, Enrolment enrolment) {
        this.id = id.value();
        this.name = enrolment.name();
        this.nameKana = enrolment.nameKana();
        this.industry = enrolment.industry();
        this.standing = enrolment.marks().isEmpty() ? enrolment.standing() : Standing.GRANTED;
        this.plan = enrolment.plan().orElse(null);
        this.salesYen = enrolment.sales().map(Yen::value).orElse(null);
        this.contactName = enrolment.contact().map(Contact::name).orElse(null);
        this.contactMail = enrolment.contact().map(Contact::mail).orElse(null);
        this.targetBody = enrolment.target().map(TargetBusiness::body).orElse(null);
        this.targetSince = enrolment.target().map(TargetBusiness::since).orElse(null);
        this.marks.addAll(enrolment.marks());
        enrolment.sites().forEach(address -> this.sites.add(new Site(address)));
        this.listed = standing == Standing.GRANTED || targetSince != null;
        this.kanaKey = SearchWords.of(nameKana);
        this.search = Stream.of(
                        Stream.of(name, nameKana),
                        marks.stream().map(Mark::number),
                        sites.stream().map(s -> s.place().toString()),
                        sites.stream().map(s -> s.place().readableHost()))
                .flatMap(words -> words.map(SearchWords::of))
                .collect(joining("\n")); // a sought word holds no line break, so it never spans two of these
    }

    void suspend(Scheme scheme) {
        change(scheme, Mark::suspended);
    }

    void lift(Scheme scheme) {
        change(scheme, Mark::lifted);
    }

    void end(Scheme scheme, LocalDate lastDay) {
        change(scheme, mark -> mark.ended(lastDay));
    }

    void reinstate(MarkChange undone) {
        marks.replaceAll(
                mark -> mark.scheme() == undone.scheme() && mark.number().equals(undone.number())
                        ? mark.reinstated(undone.oldStatus(), undone.oldValidTo())
                        : mark);
    }

    /** Its marks of a scheme as they are kept, whatever the day. */
    List<Mark> kept(Scheme scheme) {
        return marks.stream().filter(mark -> mark.scheme() == scheme).toList();
    }

    private void change(Scheme scheme, UnaryOperator<Mark> how) {
        marks.replaceAll(mark -> mark.scheme() == scheme ? how.apply(mark) : mark);
    }

    public LicenseeId id() {
        return new LicenseeId(id);
    }

    public String name() {
        return name;
    }

    /** How the name is read, in katakana, without the legal form; lists are sorted by it. */
    public String nameKana() {
        return nameKana;
    }

    /** Staff only. */
    public Industry industry() {
        return industry;
    }

    /** Staff only. */
    public Standing standing() {
        return standing;
    }

    /** The plan of a CLIP member (rule R-CLIP-01). Staff only. */
    public Optional<Plan> plan() {
        return Optional.ofNullable(plan);
    }

    /** Sales of the previous year, on which insurance cover hangs (rule R-INS-01). Staff only. */
    public Optional<Yen> sales() {
        return Optional.ofNullable(salesYen).map(Yen::new);
    }

    /** The holder's person for privacy, to whom requests go. Staff only. */
    public Optional<Contact> contact() {
        return contactName == null || contactMail == null
                ? Optional.empty()
                : Optional.of(new Contact(contactName, contactMail));
    }

    public Optional<TargetBusiness> targetBusiness() {
        return targetBody == null || targetSince == null
                ? Optional.empty()
                : Optional.of(new TargetBusiness(targetBody, targetSince));
    }

    /** Whether the public may know that this business is in the register. */
    public boolean listed() {
        return listed;
    }

    /** Its marks that have begun, in the order of the schemes, the newest first. */
    public List<Mark> marks(LocalDate on) {
        return marks.stream()
                .filter(mark -> mark.begunOn(on))
                .sorted(comparing(Mark::scheme).thenComparing(Mark::validFrom, (a, b) -> b.compareTo(a)))
                .toList();
    }

    /** Its mark of this registration number that has begun by that day; of several the newest. */
    public Optional<Mark> mark(String number, LocalDate on) {
        return marks(on).stream()
                .filter(mark -> Licensees.plain(mark.number()).equals(Licensees.plain(number)))
                .max(comparing(Mark::validFrom));
    }

    /** Its sites, by address. */
    public List<Site> sites() {
        return sites.stream().sorted(comparing(s -> s.place().toString())).toList();
    }

    /**
     * The schemes under which it can be complained about on that day (rule R-WD-01): those with an active mark in the
     * order TRUSTe, CLIP, PrivacyMark, then those whose mark is suspended, since its duties go on. A case that was told
     * no scheme takes the first.
     */
    public List<Scheme> schemes(LocalDate on) {
        return Stream.of(MarkStatus.ACTIVE, MarkStatus.SUSPENDED)
                .flatMap(status -> marks(on).stream()
                        .filter(mark -> mark.statusOn(on) == status)
                        .map(Mark::scheme))
                .distinct()
                .toList();
    }

    String kanaKey() {
        return kanaKey;
    }

    /** What is sought in: name, kana, numbers and sites, each on a line. */
    String search() {
        return search;
    }
}
