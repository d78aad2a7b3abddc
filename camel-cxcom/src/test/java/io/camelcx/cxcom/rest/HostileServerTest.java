// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest;

import static io.camelcx.cxcom.rest.CxcomBed.DEMO;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.cxcom.rest.client.UploadedFile;
import io.camelcx.cxcom.rest.client.UserProfile;
import io.camelcx.simulator.cxcom.StoredFile;
import io.camelcx.simulator.hostile.HostileKind;
import io.camelcx.simulator.hostile.HostileRun;
import io.camelcx.simulator.hostile.Hostility;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
 * Against a server that answers with anything: what has succeeded has happened, no upload and no code is sent twice, and a failure of something that has
 * happened says that it may have.
 */
class HostileServerTest {

    private static final Hostility HOSTILITY = Hostility.none()
            .on("POST", "/1/data/*", "", allBut(HostileKind.FOREIGN))
            .on("POST", CxcomBed.TOKEN_PATH, "", allBut(HostileKind.FOREIGN))
            .on("GET", "/1/users/self", "", allBut(HostileKind.FOREIGN));

    private final CxcomBed bed = CxcomBed.create();
    private final HostileRun run = new HostileRun(bed.faults(), bed.journal());
    private final byte[] content = new byte[10_000];

    private static List<HostileKind> allBut(HostileKind excluded) {
        List<HostileKind> kinds = new ArrayList<>(List.of(HostileKind.values()));
        kinds.remove(excluded);
        return kinds;
    }

    @BeforeProperty
    void start() {
        new Random(1).nextBytes(content);
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

    @Property(tries = 150, seed = "20261129", shrinking = ShrinkingMode.BOUNDED)
    void aFileIsUploadedOnceOrTheUploadFails(@ForAll("faults") List<Long> seeds) {
        check(seeds, () -> {
            Exchange sent = bed.call("self:/photos/2353.jpg?operation=upload", content, Map.of());

            List<StoredFile> stored = bed.cx().files().files();
            assertThat(bed.journal().count("POST", "/1/data/*")).isLessThanOrEqualTo(1);
            if (sent.getException() == null) {
                assertThat(stored).singleElement().satisfies(file -> assertThat(file.content())
                        .isEqualTo(content));
                assertThat(sent.getMessage().getBody(UploadedFile.class).id())
                        .isEqualTo(stored.get(0).id());
            } else {
                requireDoubt(sent.getException(), !stored.isEmpty());
            }
        });
    }

    @Property(tries = 100, seed = "20261129", shrinking = ShrinkingMode.BOUNDED)
    void theUserIsReadOrTheCallFails(@ForAll("faults") List<Long> seeds) {
        check(seeds, () -> {
            Exchange read = bed.call("me?operation=self");
            Exchange called = bed.call("users/self");

            if (read.getException() == null) {
                assertThat(read.getMessage().getBody(UserProfile.class).id()).isEqualTo(DEMO);
            } else {
                assertThat(requireError(read.getException()).outcomeUnknown()).isFalse();
            }
            if (called.getException() == null) {
                // Of a call that is not documented, any object may be the response.
                assertThat(called.getMessage().getBody()).isInstanceOf(Map.class);
            } else {
                requireError(called.getException());
            }
        });
    }

    @Property(tries = 100, seed = "20261129", shrinking = ShrinkingMode.BOUNDED)
    void aCodeIsExchangedOnceAndATokenThatIsStoredIsGood(@ForAll("faults") List<Long> seeds) {
        bed.tokens().setState("cxcom-token/localhost/demo-client/a", "");
        String redirect = redirect();
        check(seeds, () -> {
            Exchange sent = bed.call("login?operation=token&user=a", null, Map.of(CxcomConstants.REDIRECT, redirect));
            bed.faults().clear();

            assertThat(bed.journal().count("POST", CxcomBed.TOKEN_PATH)).isEqualTo(1);
            Exchange read = bed.call("me?operation=self&user=a");
            if (sent.getException() == null) {
                assertThat(read.getMessage().getBody(UserProfile.class).id()).isEqualTo(DEMO);
            } else {
                requireError(sent.getException());
                assertThat(read.getException()).hasMessageContaining("there is none of the user a");
            }
        });
    }

    private String redirect() {
        try {
            return bed.browse(
                    bed.call("login?operation=authorizeUrl").getMessage().getBody(String.class));
        } catch (Exception e) {
            throw new IllegalStateException("The authorization page does not lead back", e);
        }
    }

    private void check(List<Long> seeds, HostileRun.Case one) {
        List<Fault> plan = seeds.stream().map(HOSTILITY::fault).toList();
        bed.cx().files().clear();
        run.run(seeds, plan, () -> {
            plan.forEach(bed.faults()::add);
            one.test();
            bed.faults().clear();
        });
    }

    /** A server that has done the work and says that it refuses or moved it cannot be distinguished from one that does. */
    private void requireDoubt(Exception failure, boolean happened) {
        CxApiException error = requireError(failure);
        int status = error.status().orElse(0);
        if (happened && (status < 300 || status >= 500)) {
            assertThat(error.outcomeUnknown()).as("%s", error).isTrue();
        }
    }

    private CxApiException requireError(Exception failure) {
        assertThat(failure).isInstanceOf(CxApiException.class);
        run.raised(failure);
        return (CxApiException) failure;
    }
}
