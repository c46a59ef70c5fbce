package vn.dondoc.report.submission;

import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.store.StoreChange;
import vn.dondoc.units.Reach;

/** Who decides on reports: leaders, and clerks in their place where the installation says so. */
@Component
class Deciders {
    private static final String LEADS = "reports:review";
    private static final String STANDS_IN = "reports:review-as-clerk";

    private final boolean clerksDecide;

    Deciders(@Value("${dondoc.reports.clerks-decide:false}") boolean clerksDecide) {
        this.clerksDecide = clerksDecide;
    }

    /** @throws Refusal 403 if clerks do not decide here */
    Reviewer reviewer(Caller caller) {
        boolean clerk = !caller.may(LEADS);
        if (clerk && !clerksDecide) {
            throw Refusal.forbidden("clerks-do-not-decide");
        }
        return new Reviewer(caller.id(), clerk);
    }

    /**
     * Undecided reports on which the caller may decide.
     *
     * @param waiting or all the others
     */
    Criteria waitingFor(Caller caller, Reach reach, boolean waiting) {
        if (!caller.may(LEADS) && !(clerksDecide && caller.may(STANDS_IN))) {
            return waiting ? Criteria.where("_id").in(List.of()) : new Criteria();
        }
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where("state").is(ReportState.SUBMITTED));
        all.add(Criteria.where("submission.sender.name").ne(caller.id()));
        reach.own().ifPresent(own -> all.add(Criteria.where("issuer").in(own)));
        Criteria decidable = new Criteria().andOperator(all);
        return waiting ? decidable : new Criteria().norOperator(decidable);
    }

    /** Few wait beside all on which an office has decided. */
    @Bean
    static StoreChange undecidedReportsOfAnIssuer() {
        return new StoreChange(
                "004-undecided-reports-of-an-issuer",
                store -> store.getCollection("reports")
                        .createIndex(Indexes.compoundIndex(
                                Indexes.ascending("issuer", "state"),
                                Indexes.descending("submission.submittedAt", "_id"))));
    }
}
