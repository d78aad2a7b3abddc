// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import static io.camelcx.genesys.openmedia.OpenmediaBed.INTERACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Creating twice costs the user money: no fault on the way makes two of one, and none is taken for somebody else's. */
class DuplicateTest {

    private static final String CASE = "{\"externalId\":\"case-1\",\"userData\":{\"name\":\"Kim\"}}";
    private static final String NAMELESS = "{\"userData\":{\"name\":\"Kim\"}}";
    private static final Fault ON_CREATE = Fault.on("POST", INTERACTIONS);

    @AutoClose
    private final OpenmediaBed bed = OpenmediaBed.create().start();

    /** What may happen to an answer after the vendor has done the work. */
    enum Loss {
        RESET {
            @Override
            Fault of(Fault fault) {
                return fault.connectionReset();
            }
        },
        TRUNCATED {
            @Override
            Fault of(Fault fault) {
                return fault.truncatedBody(10);
            }
        },
        INTERNAL_ERROR {
            @Override
            Fault of(Fault fault) {
                return fault.status(500);
            }
        },
        BAD_GATEWAY {
            @Override
            Fault of(Fault fault) {
                return fault.status(502);
            }
        },
        UNAVAILABLE {
            @Override
            Fault of(Fault fault) {
                return fault.status(503);
            }
        };

        abstract Fault of(Fault fault);
    }

    @ParameterizedTest
    @EnumSource
    void anInteractionWhoseAnswerWasLostIsRecognisedAsOurs(Loss loss) {
        bed.faults().add(loss.of(ON_CREATE.times(1).afterHandling()));

        Exchange answer = bed.call("", CASE);

        assertThat(answer.getException()).isNull();
        Interaction interaction = answer.getMessage().getBody(Interaction.class);
        assertThat(bed.openMedia().interactions()).singleElement().satisfies(only -> {
            assertThat(interaction.id()).isEqualTo(only.id());
            assertThat(answer.getMessage().getHeaders())
                    .containsEntry(GenesysOpenmediaConstants.OUTCOME, "recovered")
                    .containsEntry(GenesysOpenmediaConstants.INTERACTION_ID, only.id())
                    .containsEntry(GenesysOpenmediaConstants.EXTERNAL_ID, "case-1");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 501, 503, 504})
    void whatTheServerFailedToDoIsDoneByAnotherTry(int status) {
        bed.faults().add(ON_CREATE.times(2).status(status));

        Exchange answer = bed.call("", CASE);

        assertThat(answer.getException()).isNull();
        assertThat(answer.getMessage().getHeader(GenesysOpenmediaConstants.OUTCOME))
                .isEqualTo("created");
        assertThat(bed.creations()).isEqualTo(3);
        assertThat(bed.openMedia().created()).isEqualTo(1);
    }

    @Test
    void oneThatHasEndedBeforeItCouldBeReadWasCreatedAllTheSame() {
        bed.faults().add(ON_CREATE.times(1).afterHandling().connectionReset());
        bed.faults().add(Fault.on("GET", INTERACTIONS + "/*").status(404).body("{\"status\":{\"code\":404}}"));

        Exchange answer = bed.call("", CASE);

        assertThat(answer.getException()).isNull();
        assertThat(answer.getMessage().getHeader(GenesysOpenmediaConstants.OUTCOME))
                .isEqualTo("recovered");
        assertThat(answer.getMessage().getHeaders()).doesNotContainKey(GenesysOpenmediaConstants.INTERACTION_ID);
        assertThat(answer.getMessage().getBody(Interaction.class).externalId()).isEqualTo("case-1");
    }

    @Test
    void aRedeliveryRecognisesWhatTheFirstDeliveryMade() throws Exception {
        bed.redelivering();
        bed.faults().add(ON_CREATE.times(3).afterHandling().connectionReset());

        Exchange answer = bed.send("direct:in", CASE);

        assertThat(answer.getException()).isNull();
        assertThat(answer.getMessage().getHeader(GenesysOpenmediaConstants.OUTCOME))
                .isEqualTo("recovered");
        assertThat(bed.openMedia().created()).isEqualTo(1);
        assertThat(bed.creations()).isEqualTo(4);
    }

    @Test
    void aRedeliveryAlsoRecognisesOneThatCouldNotBeRead() throws Exception {
        bed.redelivering();
        bed.faults().add(ON_CREATE.times(1).afterHandling().connectionReset());
        bed.faults().add(Fault.on("GET", INTERACTIONS + "/*").times(3).status(503));

        Exchange answer = bed.send("direct:in", CASE);

        assertThat(answer.getException()).isNull();
        assertThat(answer.getMessage().getHeader(GenesysOpenmediaConstants.OUTCOME))
                .isEqualTo("recovered");
    }

    @Test
    void somebodyElsesExternalIdIsAnErrorByDefault() {
        bed.openMedia().create("workitems", "case-1", Map.of());

        Exchange answer = bed.call("", CASE);

        assertThat(answer.getException(CxApiException.class))
                .hasMessageContainingAll("create interaction", "409", "Resource already exists");
        assertThat(bed.creations()).isEqualTo(1);
    }

    @Test
    void somebodyElsesInteractionIsFetchedOnDemand() {
        String id = bed.openMedia()
                .create("workitems", "case-1", Map.of("name", "Lee"))
                .id();

        Exchange answer = bed.call("onDuplicate=fetch", CASE);

        assertThat(answer.getMessage().getBody(Interaction.class).id()).isEqualTo(id);
        assertThat(answer.getMessage().getBody(Interaction.class).text("/userData/name"))
                .isEqualTo("Lee");
        assertThat(answer.getMessage().getHeader(GenesysOpenmediaConstants.OUTCOME))
                .isEqualTo("duplicate");
    }

    @Test
    void somebodyElsesInteractionIsLeftAloneOnDemand() {
        bed.openMedia().create("workitems", "case-1", Map.of());

        Exchange answer = bed.call("onDuplicate=ignore", CASE);

        assertThat(answer.getException()).isNull();
        assertThat(answer.getMessage().getHeaders())
                .containsEntry(GenesysOpenmediaConstants.OUTCOME, "duplicate")
                .containsEntry(GenesysOpenmediaConstants.EXTERNAL_ID, "case-1")
                .doesNotContainKey(GenesysOpenmediaConstants.INTERACTION_ID);
        assertThat(bed.journal().count("GET", INTERACTIONS + "/*")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "Conflict", "{\"message\":\"exists\"}", "<html>Conflict</html>"})
    void aConflictOfAnotherShapeIsProvedByReading(String body) {
        String id = bed.openMedia().create("workitems", "case-1", Map.of()).id();
        bed.faults().add(ON_CREATE.status(409).body(body));

        assertThat(bed.call("", CASE).getException(CxApiException.class).status())
                .hasValue(409);
        for (String onDuplicate : List.of("ignore", "fetch")) {
            Exchange answer = bed.call("onDuplicate=" + onDuplicate, CASE);
            assertThat(answer.getException()).isNull();
            assertThat(answer.getMessage().getHeaders())
                    .containsEntry(GenesysOpenmediaConstants.OUTCOME, "duplicate")
                    .containsEntry(GenesysOpenmediaConstants.INTERACTION_ID, id);
        }
    }

    @Test
    void aConflictThatIsNotTheVendorsProvesNoInteraction() {
        bed.faults().add(ON_CREATE.status(409).body("{\"message\":\"conflict\"}"));

        for (String onDuplicate : List.of("ignore", "fetch")) {
            assertThat(bed.call("onDuplicate=" + onDuplicate, CASE).getException(CxApiException.class))
                    .hasMessageContainingAll("a 409 that is not from the vendor itself", "ext:case-1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{\"message\":\"no Route matched with those values\"}"})
    void aDuplicateThatCannotBeReadIsAnError(String body) {
        bed.openMedia().create("workitems", "case-1", Map.of());
        bed.faults().add(Fault.on("GET", INTERACTIONS + "/*").status(404).body(body));

        assertThat(bed.call("onDuplicate=fetch", CASE).getException(CxApiException.class))
                .hasMessageContainingAll("ext:case-1 exists (duplicate), but could not be read", "HTTP 404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a b", "ümläut", "日本", "100%", "a;b?c#d", "..", "ext_1", "\"q\"", "a+b&c=d"})
    void oddExternalIdsAreRecognisedToo(String externalId) {
        bed.faults().add(ON_CREATE.times(1).afterHandling().connectionReset());

        Exchange answer = bed.call("", Map.of("externalId", externalId));

        assertThat(answer.getException()).isNull();
        assertThat(answer.getMessage().getHeaders())
                .containsEntry(GenesysOpenmediaConstants.OUTCOME, "recovered")
                .containsEntry(GenesysOpenmediaConstants.EXTERNAL_ID, externalId)
                .containsEntry(
                        GenesysOpenmediaConstants.INTERACTION_ID,
                        bed.openMedia().interactions().get(0).id());
    }

    @Test
    void aServerThatTurnedTheFirstTryAwayHasNotMadeTheDuplicate() {
        bed.openMedia().create("workitems", "case-1", Map.of());
        bed.faults().add(ON_CREATE.times(1).status(429));

        Exchange answer = bed.call("", CASE);

        assertThat(answer.getException(CxApiException.class).status()).hasValue(409);
        assertThat(bed.creations()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void withoutAnExternalIdNothingIsSentTwiceAndTheOutcomeIsCalledUnknown(Loss loss) {
        bed.faults().add(loss.of(ON_CREATE.times(1).afterHandling()));

        Exchange answer = bed.call("", NAMELESS);

        assertThat(answer.getException(CxApiException.class))
                .hasMessageContaining("The request may have been carried out: check before sending it again.");
        assertThat(answer.getException(CxApiException.class).outcomeUnknown()).isTrue();
        assertThat(bed.creations()).isEqualTo(1);
    }

    @Test
    void withoutAnExternalIdAConnectionThatCannotBeMadeIsTriedAgainAsNothingWasSent() {
        bed.simulator().stop();

        Exchange answer = bed.call("", NAMELESS);

        assertThat(answer.getException(CxApiException.class).outcomeUnknown()).isFalse();
    }

    @Test
    void aTokenThatHasExpiredMeanwhileMakesNoSecondInteraction() {
        bed.call("", NAMELESS);
        bed.simulator().genesys().authentication().revokeTokens();

        assertThat(bed.call("", NAMELESS).getException()).isNull();
        assertThat(bed.openMedia().created()).isEqualTo(2);
    }
}
