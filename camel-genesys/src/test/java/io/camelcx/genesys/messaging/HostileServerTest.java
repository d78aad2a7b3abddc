// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import static io.camelcx.genesys.messaging.MessagingBed.CHANNEL;
import static io.camelcx.genesys.messaging.MessagingBed.CONSUMER;
import static io.camelcx.genesys.messaging.MessagingBed.MEDIA;
import static io.camelcx.genesys.messaging.MessagingBed.MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.genesys.messaging.client.MediaResource;
import io.camelcx.simulator.genesys.messaging.MessageState;
import io.camelcx.simulator.hostile.HostileKind;
import io.camelcx.simulator.hostile.HostileRun;
import io.camelcx.simulator.hostile.Hostility;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.apache.camel.Exchange;

/**
 * Against a server that answers with anything: what has succeeded has happened, nothing that is sent once happens twice, and a failure of
 * something that has happened says that it may have.
 */
class HostileServerTest {

    /** Any bytes may be those of a file, so that only what shows that it is none can be recognised. */
    private static final Hostility HOSTILITY = Hostility.none()
            .on("POST", MESSAGES, "", allBut(HostileKind.FOREIGN))
            .on("POST", MEDIA, "", allBut(HostileKind.FOREIGN))
            .on("DELETE", MEDIA + "/*", "", allBut(HostileKind.FOREIGN))
            .on(
                    "GET",
                    MEDIA + "/*",
                    HostileKind.STATUS,
                    HostileKind.CUT,
                    HostileKind.HEADERS,
                    HostileKind.CLOCK,
                    HostileKind.LOST,
                    HostileKind.LATE);

    private final MessagingBed bed = MessagingBed.create();
    private final HostileRun run = new HostileRun(bed.faults(), bed.journal());
    private final byte[] content = new byte[10_000];

    private static List<HostileKind> allBut(HostileKind... excluded) {
        List<HostileKind> kinds = new ArrayList<>(List.of(HostileKind.values()));
        kinds.removeAll(List.of(excluded));
        return kinds;
    }

    @BeforeProperty
    void start() {
        new Random(1).nextBytes(content);
        bed.routes(routes -> routes.from("direct:read")
                .to("genesys-messaging:" + CHANNEL + "?operation=download")
                .convertBodyTo(byte[].class));
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
    void aMessageIsSentOnceOrFails(@ForAll("faults") List<Long> seeds) {
        check(seeds, () -> {
            Exchange sent = bed.call("from=" + CONSUMER, "Hello");
            requireTruth(sent, () -> bed.messages().size() == 1);
            assertThat(bed.messages()).hasSizeLessThanOrEqualTo(1);
        });
    }

    @Property(tries = 100, seed = "20261128", shrinking = ShrinkingMode.BOUNDED)
    void aReceiptIsSentOrFails(@ForAll("faults") List<Long> seeds) {
        check(seeds, () -> {
            String id = bed.messaging().write(CHANNEL, CONSUMER, "Answer").id();
            Exchange sent = bed.call("operation=receipt&status=Failed&to=" + CONSUMER + "&messageId=" + id, null);
            requireTruth(sent, () -> bed.messages().get(0).state() == MessageState.FAILED);
        });
    }

    @Property(tries = 100, seed = "20261128", shrinking = ShrinkingMode.BOUNDED)
    void aFileIsUploadedReadAndDeletedOrFails(@ForAll("faults") List<Long> seeds) {
        check(seeds, () -> {
            Exchange uploaded = bed.call("operation=upload&fileName=a.png", content);
            requireTruth(uploaded, () -> bed.messaging().media().size() == 1);
            assertThat(bed.messaging().media()).hasSizeLessThanOrEqualTo(1);
            if (bed.messaging().media().isEmpty()) {
                return;
            }
            String id = bed.messaging().media().get(0).mediaId();
            if (uploaded.getException() == null) {
                assertThat(uploaded.getMessage().getBody(MediaResource.class).mediaId())
                        .isEqualTo(id);
            }
            Exchange downloaded = bed.send("direct:read", null, Map.of(GenesysMessagingConstants.MEDIA_ID, id));
            if (downloaded.getException() == null) {
                assertThat(downloaded.getMessage().getBody()).isEqualTo(content);
            } else {
                requireError(downloaded.getException());
            }
            Exchange deleted = bed.call("operation=deleteMedia&mediaId=" + id, null);
            requireTruth(deleted, () -> bed.messaging().media().isEmpty());
        });
    }

    private void check(List<Long> seeds, HostileRun.Case one) {
        List<Fault> plan = seeds.stream().map(HOSTILITY::fault).toList();
        bed.messaging().clear();
        run.run(seeds, plan, () -> {
            plan.forEach(bed.faults()::add);
            one.test();
            bed.faults().clear();
        });
    }

    /** A server that has done the work and says that it refuses or moved it cannot be distinguished from one that does. */
    private void requireTruth(Exchange outcome, BooleanSupplier happened) {
        if (outcome.getException() == null) {
            assertThat(happened.getAsBoolean())
                    .as("what has succeeded has happened")
                    .isTrue();
            return;
        }
        CxApiException failure = requireError(outcome.getException());
        int status = failure.status().orElse(0);
        if (happened.getAsBoolean() && (status < 300 || status >= 500)) {
            assertThat(failure.outcomeUnknown()).as("%s", failure).isTrue();
        }
    }

    private CxApiException requireError(Exception failure) {
        assertThat(failure).isInstanceOf(CxApiException.class);
        run.raised(failure);
        return (CxApiException) failure;
    }
}
