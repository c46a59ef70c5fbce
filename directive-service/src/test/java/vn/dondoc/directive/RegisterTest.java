package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import vn.dondoc.chassis.store.StoreChange;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.messaging.testing.Moment;

@Import(Moment.Configuration.class)
class RegisterTest extends Province {
    private static final String[] ODD = {
        "DUE_LONG_AFTER_ISSUE", "DUE_ON_WEEKEND", "CALENDAR_MISSING", "NO_DATE", "NO_NUMBER"
    };
    private static final String OFFICER_02 = Tokens.person("officer", "T02");
    private static final String CLERK_03 = Tokens.person("clerk", "T03");

    @Autowired
    @Qualifier("cards") private StoreChange cards;

    @Autowired
    @Qualifier("committees") private StoreChange committees;

    @Autowired
    private Moment moment;

    private String forFinance = "";
    private String forInterior = "";
    private String draft = "";

    @BeforeEach
    void threeDirectives() {
        forFinance = draft(directive(task("T02", "trong tháng 12/2023")));
        clock.set("2023-12-14T09:00:00");
        forInterior = draft(
                directive(task("T03", "trong tháng 12/2023").replace("Báo cáo kết quả", "Đường bộ: rà soát chỉ tiêu"))
                        .replace("12/UBND-TH", "08/CT-UBND")
                        .replace("CONG_VAN", "CHI_THI")
                        .replace("2023-12-14", "2022-11-01"));
        clock.set("2023-12-14T10:00:00");
        draft = draft(
                directive(task("T02", "trong tháng 12/2023").replace("Báo cáo kết quả", "Bí mật: sắp xếp nhân sự"))
                        .replace("12/UBND-TH", "99/KH-SNV")
                        .replace("CONG_VAN", "KE_HOACH")
                        .replace("\"issuer\": \"UBND tỉnh\"", "\"issuer\": \"T03\"")
                        .replace("\"issuedOn\": {\"date\": \"2023-12-14\", \"precision\": \"DAY\"},", ""));
        issue(forFinance, ODD);
        issue(forInterior, ODD);
    }

    @Test
    void findsByEveryWordOfNumberSubjectAndTextWithoutAccents() {
        assertThat(found("q=duong bo")).containsExactly(forInterior);
        assertThat(found("q=Bộ ĐƯỜNG kế hoạch")).containsExactly(forInterior);
        assertThat(found("q=đường sắt")).isEmpty();
        assertThat(found("q=12/ubnd-th")).containsExactly(forFinance);
        assertThat(found("q=sở tài chính nhân sự")).isEmpty();
        assertThat(found("q=.*")).isEmpty();
        assertThat(found("q=%25")).isEmpty();
        assertThat(found("q=")).hasSize(3);
        assertThat(found("q=$where")).isEmpty();
    }

    @Test
    void filtersByWhatStandsOnTheDocumentAndByWhoHasAPartInIt() {
        assertThat(found("number=8/ct-ubnd")).containsExactly(forInterior);
        assertThat(found("number=8")).isEmpty();
        assertThat(found("year=2022")).containsExactly(forInterior);
        assertThat(found("unit=T02")).containsExactly(forFinance);
        assertThat(found("issuer=T03")).containsExactly(draft);
        assertThat(found("type=CHI_THI")).containsExactly(forInterior);
        assertThat(found("state=ISSUED&year=2023")).containsExactly(forFinance);
    }

    @Test
    void countsBySort() {
        assertThat(get("/directives/facets").json().toString()).isEqualTo("""
                {"total":3,"isWhole":true,"issuer":[{"value":"T00","count":2},{"value":"T03","count":1}],\
                "type":[{"value":"CHI_THI","count":1},{"value":"CONG_VAN","count":1},{"value":"KE_HOACH","count":1}],\
                "year":[{"value":"2022","count":1},{"value":"2023","count":1}],\
                "state":[{"value":"ISSUED","count":2},{"value":"DRAFT","count":1}],\
                "unit":[{"value":"T02","count":1},{"value":"T03","count":1}]}""");
        assertThat(get("/directives/facets?q=duong bo").text("/unit/0/value")).isEqualTo("T03");
        assertThat(get("/directives/facets?year=1999").json().toString())
                .isEqualTo(
                        "{\"total\":0,\"isWhole\":true,\"issuer\":[],\"type\":[],\"year\":[],\"state\":[],\"unit\":[]}");
    }

    @Test
    void countsNoMoreThanTheNewestAndSaysSo() {
        List<Document> many = IntStream.range(0, 10_000)
                .mapToObj(i -> new Document("_id", "m" + i)
                        .append("createdAt", Date.from(Instant.parse("2023-12-15T00:00:00Z")))
                        .append("state", "DRAFT")
                        .append("content", new Document("issuer", "T09")))
                .toList();
        mongo.getCollection("directives").insertMany(many);

        Answer counts = get("/directives/facets");

        assertThat(counts.json().at("/isWhole").asBoolean()).isFalse();
        assertThat(counts.json().at("/issuer").toString()).isEqualTo("[{\"value\":\"T09\",\"count\":10000}]");
        assertThat(get("/directives/facets?q=hành động").json().at("/isWhole").asBoolean())
                .isTrue();
    }

    @Test
    void nobodyKeepsTheOthersFromTheirCounts() throws Exception {
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        try (ExecutorService callers = Executors.newCachedThreadPool()) {
            try {
                Future<Answer> first = heldWhileCounted(OFFICER_02, goOn, callers);

                Answer second = get("/directives/facets", OFFICER_02);
                assertThat(second.status()).isEqualTo(429);
                assertThat(second.text("/type")).endsWith(":already-counting");
                assertThat(second.header("Retry-After")).isEqualTo("2");
                assertThat(get("/directives/facets", CLERK_03).status()).isEqualTo(200);

                goOn.complete(null);
                assertThat(first.get().status()).isEqualTo(200);
                assertThat(get("/directives/facets", OFFICER_02).status()).isEqualTo(200);
            } finally {
                goOn.complete(null);
            }
        }
    }

    @Test
    void whoComesWhileTwoAreCountedForWaitsALittle() throws Exception {
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        try (ExecutorService callers = Executors.newCachedThreadPool()) {
            try {
                Future<Answer> one = heldWhileCounted(OFFICER_02, goOn, callers);
                Future<Answer> other = heldWhileCounted(CLERK_03, goOn, callers);
                Answer busy = get("/directives/facets");
                assertThat(busy.status()).isEqualTo(503);
                assertThat(busy.text("/type")).endsWith(":counting-busy");

                FutureTask<Answer> again = new FutureTask<>(() -> get("/directives/facets"));
                Thread waiting = Thread.ofPlatform().start(again);
                await().until(() -> again.isDone() || isAtTheDoor(waiting));
                goOn.complete(null);

                for (Future<Answer> answer : List.of(one, other, again)) {
                    assertThat(answer.get().status()).isEqualTo(200);
                }
            } finally {
                goOn.complete(null);
            }
        }
    }

    /** Asks for counts, and is in the midst of them until it may go on. */
    private Future<Answer> heldWhileCounted(String token, CompletableFuture<Void> goOn, ExecutorService callers) {
        CompletableFuture<Void> counted = new CompletableFuture<>();
        moment.beforeTheNextAggregateOf("directives", () -> {
            counted.complete(null);
            goOn.join();
        });
        Future<Answer> answer = callers.submit(() -> get("/directives/facets", token));
        counted.join();
        return answer;
    }

    @Test
    void findsThePeoplesCommitteeByItsShortAndItsWholeName() {
        String whole = draft(directive(
                        task("T02", "trong tháng 12/2023").replace("Báo cáo kết quả", "Ủy ban nhân dân cấp xã rà soát"))
                .replace("12/UBND-TH", "5/QĐ-STC")
                .replace("UBND-TH", "QĐ-STC"));

        for (String words : List.of("nhân dân", "Uỷ ban nhân dân", "ubnd", "UY BAN", "nhân dân cấp xã")) {
            assertThat(found("q=" + words)).as(words).contains(whole);
        }
        assertThat(found("q=nhan dan")).contains(forFinance);
        assertThat(found("q=uy ban nhan dan cap xa")).containsExactly(whole);
    }

    @Test
    void theLastWordMayBeItsBeginning() {
        assertThat(found("q=đường bộ rà soá")).containsExactly(forInterior);
        assertThat(found("q=đường bộ đư")).isEmpty();
        assertThat(found("q=soá rà")).isEmpty();
        assertThat(found("q=202")).isEmpty();
    }

    @Test
    void theRestFollowsTheCursorWhateverTheFilter() {
        Answer first = get("/directives?q=hành động&limit=2");
        assertThat(first.codes("/items", "id")).containsExactly(draft, forInterior);
        assertThat(found("q=hành động&limit=2&cursor=" + first.text("/next"))).containsExactly(forFinance);
        assertThat(get("/directives?cursor=x").status()).isEqualTo(400);
    }

    @Test
    void whatTheCallerMayNotReadIsNeitherFoundNorCounted() {
        for (String filter : List.of("q=bi mat", "issuer=T03", "unit=T03", "number=99/KH-SNV", "type=KE_HOACH", "")) {
            assertThat(get("/directives?" + filter, OFFICER_02).codes("/items", "id"))
                    .as(filter)
                    .doesNotContain(draft, forInterior);
        }
        assertThat(get("/directives/facets", OFFICER_02).json().toString()).isEqualTo("""
                {"total":1,"isWhole":true,"issuer":[{"value":"T00","count":1}],"type":[{"value":"CONG_VAN","count":1}],\
                "year":[{"value":"2023","count":1}],"state":[{"value":"ISSUED","count":1}],\
                "unit":[{"value":"T02","count":1}]}""");
        assertThat(get("/directives/facets", Tokens.person("officer", "X001")).text("/total"))
                .isEqualTo("0");
        assertThat(get("/directives?q=bi mat", CLERK_03).codes("/items", "id")).containsExactly(draft);
        assertThat(get("/directives?q=bi mat", Tokens.person("officer", "T03")).codes("/items", "id"))
                .isEmpty();
    }

    @Test
    void aRewrittenDraftIsFoundByItsNewWordsOnly() {
        put(
                "/directives/" + draft,
                "\"1\"",
                directive(task("T02", "trong tháng 12/2023")).replace("kế hoạch", "chương trình"));

        assertThat(found("q=bi mat")).isEmpty();
        assertThat(found("q=chuong trinh")).containsExactly(draft);
    }

    @Test
    void refusesFiltersThatNoListNeeds() {
        assertThat(get("/directives?q=" + "x".repeat(201)).faults("errors")).containsExactly("SIZE /q");
        assertThat(get("/directives/facets?year=1").faults("errors")).containsExactly("MIN /year");
        assertThat(get("/directives?type=X").faults("errors")).containsExactly("NOT_ONE_OF /type");
        assertThat(get("/directives?years=2023").faults("errors")).containsExactly("UNKNOWN_PARAMETER /years");
    }

    @Test
    void cardsFromBeforeTheCommitteesNameWasTakenApartGetItsWords() {
        String before = dump.text();
        mongo.getCollection("directives")
                .updateMany(
                        new Document(),
                        new Document(
                                "$pull",
                                new Document("card.words", new Document("$in", List.of("uy", "ban", "nhan", "dan")))));
        assertThat(found("q=nhân dân")).isEmpty();

        committees.work().accept(mongo.getDb());
        committees.work().accept(mongo.getDb());

        assertThat(dump.text()).isEqualTo(before);
    }

    @Test
    void directivesFromBeforeThereWereCardsGetThem() {
        String before = dump.text();
        mongo.getCollection("directives").updateMany(new Document(), new Document("$unset", new Document("card", "")));
        assertThat(found("q=duong bo")).isEmpty();

        cards.work().accept(mongo.getDb());
        cards.work().accept(mongo.getDb());

        assertThat(dump.text()).isEqualTo(before);
    }

    private List<String> found(String filter) {
        return get("/directives?" + filter).codes("/items", "id");
    }
}
