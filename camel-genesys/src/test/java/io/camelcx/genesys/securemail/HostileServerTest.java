// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail;

import static io.camelcx.genesys.securemail.MailBed.FROM;
import static io.camelcx.genesys.securemail.MailBed.KIM;
import static io.camelcx.genesys.securemail.MailBed.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.genesys.securemail.MailAttachment;
import io.camelcx.simulator.genesys.securemail.SecureMail.Status;
import io.camelcx.simulator.hostile.HostileKind;
import io.camelcx.simulator.hostile.HostileRun;
import io.camelcx.simulator.hostile.Hostility;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import io.camelcx.test.HangLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.apache.camel.Exchange;
import org.awaitility.core.ConditionFactory;

/**
 * Against a server that answers with anything: each mail is delivered once, whole, and marked as read only then; a sending has succeeded, or it has
 * failed and says whether it may have been carried out.
 */
class HostileServerTest {

    private static final Hostility READING = Hostility.none()
            .on("GET", PATH, HostileKind.values())
            .on("GET", PATH + "/*", HostileKind.values())
            .on("DELETE", PATH + "/*", HostileKind.values());

    private static final Hostility SENDING = Hostility.none().on("POST", PATH, "", allBut(HostileKind.FOREIGN));

    private final MailBed bed = MailBed.create();
    private final HostileRun run = new HostileRun(bed.faults(), bed.journal());
    private int cases;

    private static List<HostileKind> allBut(HostileKind... excluded) {
        List<HostileKind> kinds = new ArrayList<>(List.of(HostileKind.values()));
        kinds.removeAll(List.of(excluded));
        return kinds;
    }

    @BeforeProperty
    void start() {
        bed.start();
    }

    @AfterProperty
    void stop() {
        bed.close();
        run.close();
        System.out.println(getClass().getName() + ": " + run);
    }

    @Provide
    Arbitrary<List<Long>> faults() {
        return Arbitraries.longs().list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(tries = 150, seed = "20261128", shrinking = ShrinkingMode.BOUNDED)
    void eachMailIsDeliveredOnceAndWhole(@ForAll("faults") List<Long> seeds) {
        check(seeds, READING, plan -> {
            String route = "mails-" + cases;
            String first = write("First");
            bed.route(route, FROM);
            try {
                plan.forEach(bed.faults()::add);
                String second = write("Second");
                bed.polls(4);
                bed.faults().clear();
                String third = write("Third");
                patiently().until(() -> {
                    bed.clock.advance(Duration.ofHours(1));
                    return List.of(first, second, third).stream().allMatch(id -> bed.status(id) == Status.READ);
                });
                bed.polls(2);
            } finally {
                bed.removeRoute(route);
            }
            assertThat(bed.received())
                    .extracting(MailBed.Received::subject)
                    .containsExactlyInAnyOrder("First", "Second", "Third");
            assertThat(bed.received()).allSatisfy(each -> {
                assertThat(each.text()).isEqualTo("Text of " + each.subject());
                assertThat(each.attachments()).isEqualTo(Map.of("a.txt", "content of " + each.subject()));
            });
        });
    }

    @Property(tries = 150, seed = "20261128", shrinking = ShrinkingMode.BOUNDED)
    void aMailIsSentOnceOrTheErrorSaysThatItMayHaveBeen(@ForAll("faults") List<Long> seeds) {
        check(seeds, SENDING, plan -> {
            plan.forEach(bed.faults()::add);

            Exchange sent = bed.call("", Map.of("address", KIM, "subject", "Hello"), Map.of());

            assertThat(bed.mails().mails()).hasSizeLessThanOrEqualTo(1);
            if (sent.getException() == null) {
                assertThat(bed.mails().mails()).singleElement().satisfies(mail -> assertThat(
                                sent.getMessage().getHeader(GenesysSecuremailConstants.ID))
                        .isEqualTo(mail.id()));
                return;
            }
            assertThat(sent.getException()).isInstanceOf(CxApiException.class);
            CxApiException failure = (CxApiException) sent.getException();
            int status = failure.status().orElse(0);
            // A server that has done the work and says that it refuses or moved it cannot be distinguished from one
            // that does.
            if (!bed.mails().mails().isEmpty() && (status < 300 || status >= 500)) {
                assertThat(failure.outcomeUnknown())
                        .as("the outcome of a sending that was carried out: %s", failure)
                        .isTrue();
            }
            run.raised(failure);
        });
    }

    /** One case. */
    @FunctionalInterface
    private interface Case {
        void run(List<Fault> plan) throws Exception;
    }

    private void check(List<Long> seeds, Hostility hostility, Case one) {
        List<Fault> plan = seeds.stream().map(hostility::fault).toList();
        cases++;
        bed.mails().clear();
        bed.received().clear();
        run.run(seeds, plan, () -> one.run(plan));
    }

    private String write(String subject) {
        return bed.write(subject, new MailAttachment("a.txt", "text/plain", ("content of " + subject).getBytes()));
    }

    private static ConditionFactory patiently() {
        return await().atMost(HangLimit.TIME).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5));
    }
}
