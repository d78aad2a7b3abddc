// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import static io.camelcx.genesys.engagement.EngagementBed.CREATE;
import static io.camelcx.genesys.engagement.EngagementBed.NOW;
import static io.camelcx.genesys.engagement.EngagementBed.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import io.camelcx.test.LogCapture;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookingTest {

    private static final Instant TIME = Instant.parse("2026-03-02T10:00:00Z");
    private static final Map<String, Object> BOOKING = Map.of("phoneNumber", PHONE, "desiredTime", TIME);

    @AutoClose
    private final EngagementBed bed = EngagementBed.create().start();

    private static Object header(Exchange exchange, String name) {
        return exchange.getMessage().getHeader(name);
    }

    private CxApiException refusal(Exchange exchange) {
        assertThat(exchange.getException()).isInstanceOf(CxApiException.class);
        return (CxApiException) exchange.getException();
    }

    @Test
    void bookingTakesTheApiKeyAloneAndSetsIdAndCorrId() {
        Exchange booked = bed.call("", BOOKING, Map.of(GenesysEngagementConstants.ID, "of another callback"));

        assertThat(booked.getException()).isNull();
        assertThat(bed.api().callbacks()).singleElement().satisfies(callback -> {
            assertThat(callback.id()).isEqualTo(header(booked, GenesysEngagementConstants.ID));
            assertThat(callback.serviceName()).isEqualTo("support");
            assertThat(callback.desiredTime()).isEqualTo(TIME);
        });
        assertThat(header(booked, GenesysEngagementConstants.CORR_ID).toString())
                .hasSize(36);
        assertThat(booked.getMessage().getBody()).isEqualTo(BOOKING);
        assertThat(bed.journal().requests()).singleElement().satisfies(request -> {
            assertThat(request.header("x-api-key")).isEqualTo("demo-api-key");
            assertThat(request.headers().keySet()).noneMatch(name -> name.equalsIgnoreCase("Authorization"));
        });
    }

    @Test
    void phoneTimeAndServiceMayBeHeaders() {
        bed.call(
                "",
                null,
                Map.of(
                        GenesysEngagementConstants.PHONE_NUMBER,
                        PHONE,
                        GenesysEngagementConstants.DESIRED_TIME,
                        Date.from(TIME),
                        GenesysEngagementConstants.SERVICE,
                        "sales"));

        assertThat(bed.api().callbacks()).singleElement().satisfies(callback -> {
            assertThat(callback.serviceName()).isEqualTo("sales");
            assertThat(callback.desiredTime()).isEqualTo(TIME);
        });
    }

    static Stream<Object> forms() {
        return Stream.of(
                TIME,
                TIME.plusNanos(1),
                TIME.atZone(ZoneId.of("Asia/Tokyo")),
                Date.from(TIME),
                TIME.toEpochMilli(),
                "2026-03-02T10:00:00.000Z",
                "2026-03-02T11:00:00+01:00",
                "2026-03-02T11:00:00+0100",
                "2026-03-02 11:00:00");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aTimeMayHaveManyForms(Object time) {
        Exchange booked =
                bed.call("timezone=Europe/Berlin", Map.of("phoneNumber", PHONE, "desiredTime", time), Map.of());

        assertThat(booked.getException()).isNull();
        assertThat(bed.journal().requests().get(0).body()).contains("\"desiredTime\":\"2026-03-02T10:00:00.000Z\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-03-02T11:00:00"})
    void aTimeThatIsNotClearIsRefusedBeforeTheCall(String time) {
        Exchange booked = bed.call("", Map.of("phoneNumber", PHONE, "desiredTime", time), Map.of());

        assertThat(booked.getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("desiredTime", "timezone", time);
        assertThat(bed.journal().requests()).isEmpty();
    }

    @Test
    void aMissingPhoneNumberIsRefusedBeforeTheCall() {
        assertThat(bed.call("").getException()).hasMessageContaining("missing: phoneNumber");
        assertThat(bed.journal().requests()).isEmpty();
    }

    @Test
    void aFullSlotFailsTheExchangeWithTheProposedSlotsAndIsNotRepeated() {
        bed.api().fill("support", TIME);

        Exchange full = bed.call("", BOOKING, Map.of());

        assertThat(full.getException()).isInstanceOf(SlotFullException.class);
        assertThat(((SlotFullException) full.getException()).slots())
                .containsKey("2026-03-02T10:15:00.000Z")
                .isEqualTo(header(full, GenesysEngagementConstants.SLOTS));
        assertThat(full.getException())
                .hasMessageContainingAll(
                        "2026-03-02T10:15:00.000Z",
                        header(full, GenesysEngagementConstants.CORR_ID).toString());
        assertThat(bed.journal().count("POST", CREATE)).isEqualTo(1);
    }

    @Test
    void aFullSlotMayBeAResult() {
        bed.api().fill("support", TIME);

        Exchange full = bed.call("onFull=slots", BOOKING, Map.of());

        assertThat(full.getException()).isNull();
        assertThat((Map<?, ?>) header(full, GenesysEngagementConstants.SLOTS)).hasSize(3);
        assertThat(header(full, GenesysEngagementConstants.ID)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":{\"code\":429},\"data\":{\"slots\":{}}}",
                "{\"status\":{\"code\":429},\"data\":{\"slots\":[\"2026-03-02T10:15:00.000Z\"]}}"
            })
    void slotsAreReadInOtherFormsAndWithStatus200(String body) {
        bed.faults().add(Fault.on("POST", CREATE).status(200).body(body));

        Exchange full = bed.call("onFull=slots", BOOKING, Map.of());

        assertThat(full.getException()).isNull();
        assertThat((Map<?, ?>) header(full, GenesysEngagementConstants.SLOTS)).hasSizeLessThan(2);
    }

    /** About 64 bytes each. */
    private static String slots(int count) {
        return IntStream.range(0, count)
                .mapToObj(slot -> "\"%s\":\"%s\""
                        .formatted(TIME.plus(Duration.ofMinutes(slot)), "capacity of this slot".repeat(2)))
                .collect(Collectors.joining(",", "{\"status\":{\"code\":429},\"data\":{\"slots\":{", "}}}"));
    }

    @Test
    void manySlotsAreAResultToo() {
        bed.faults().add(Fault.on("POST", CREATE).status(429).body(slots(10_000)));

        Exchange full = bed.call("onFull=slots", BOOKING, Map.of());

        assertThat(full.getException()).isNull();
        Map<?, ?> proposed = (Map<?, ?>) header(full, GenesysEngagementConstants.SLOTS);
        assertThat(proposed).hasSize(10_000);
        assertThat(proposed.containsKey(TIME.plus(Duration.ofMinutes(9_999)).toString()))
                .isTrue();
    }

    @Test
    void moreSlotsThanAreAcceptedAreAnErrorWhichIsNeitherThrottlingNorInDoubt() {
        bed.bind("booked", MemoryIdempotentRepository.memoryIdempotentRepository());
        bed.faults().add(Fault.on("POST", CREATE).times(1).status(429).body(slots(20_000)));

        Exchange full = bed.call("onFull=slots&idempotentRepository=#booked", BOOKING, Map.of());

        assertThat(refusal(full).isRetryable()).isFalse();
        assertThat(refusal(full).outcomeUnknown()).isFalse();
        assertThat(full.getException())
                .hasMessageContainingAll("HTTP 429", "nothing is booked", "larger than the 1048576 bytes");
        assertThat(bed.journal().count("POST", CREATE)).isEqualTo(1);
        bed.call("idempotentRepository=#booked", BOOKING, Map.of());
        assertThat(bed.api().callbacks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50})
    void a429WhoseBodyIsTruncatedIsThrottling(int received) {
        bed.api().fill("support", TIME);
        bed.faults().add(Fault.on("POST", CREATE).truncatedBody(received));

        Exchange throttled = bed.call("onFull=slots", BOOKING, Map.of());

        assertThat(refusal(throttled).isRetryable()).isTrue();
        assertThat(refusal(throttled).outcomeUnknown()).isFalse();
        assertThat(bed.journal().count("POST", CREATE)).isEqualTo(1);
    }

    @Test
    void a429WithoutSlotsIsThrottlingAndABookingIsNotRepeated() {
        bed.faults()
                .add(Fault.on("POST", CREATE)
                        .times(1)
                        .status(429)
                        .header("Retry-After", "7")
                        .body("{}"));

        Exchange throttled = bed.call("onFull=slots", BOOKING, Map.of());

        assertThat(refusal(throttled).retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(refusal(throttled).isRetryable()).isTrue();
        assertThat(refusal(throttled).outcomeUnknown()).isFalse();
        assertThat(header(throttled, GenesysEngagementConstants.SLOTS)).isNull();
        assertThat(bed.journal().count("POST", CREATE)).isEqualTo(1);
    }

    @Test
    void aSecondBookingOfTheSameMakesNoCall() {
        bed.bind("booked", MemoryIdempotentRepository.memoryIdempotentRepository());

        Exchange first = bed.call("idempotentRepository=#booked", BOOKING, Map.of());
        Exchange second = bed.call("idempotentRepository=#booked", BOOKING, Map.of());
        bed.call("idempotentRepository=#booked", Map.of("phoneNumber", PHONE), Map.of());
        Exchange soonAgain = bed.call("idempotentRepository=#booked", Map.of("phoneNumber", PHONE), Map.of());

        assertThat(header(first, GenesysEngagementConstants.DUPLICATE)).isNull();
        assertThat(header(second, GenesysEngagementConstants.DUPLICATE)).isEqualTo(true);
        assertThat(header(soonAgain, GenesysEngagementConstants.DUPLICATE)).isEqualTo(true);
        assertThat(bed.api().callbacks()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 429})
    void aBookingThatHasCertainlyFailedMayBeRepeated(int status) {
        bed.bind("booked", MemoryIdempotentRepository.memoryIdempotentRepository());
        bed.faults()
                .add(Fault.on("POST", CREATE).times(1).status(status).body("{\"status\":{\"code\":" + status + "}}"));

        refusal(bed.call("idempotentRepository=#booked", BOOKING, Map.of()));
        bed.call("idempotentRepository=#booked", BOOKING, Map.of());

        assertThat(bed.api().callbacks()).hasSize(1);
    }

    @Test
    void aFullSlotMayBeTriedAgain() {
        bed.bind("booked", MemoryIdempotentRepository.memoryIdempotentRepository());
        bed.api().fill("support", TIME);
        bed.call("idempotentRepository=#booked", BOOKING, Map.of());
        bed.api().complete(bed.api().callbacks().get(0).id(), "CANCELLED");

        assertThat(bed.call("idempotentRepository=#booked", BOOKING, Map.of()).getException())
                .isNull();
    }

    @Test
    void aBookingThatMayHaveBeenCarriedOutIsNeitherRepeatedNorForgotten() {
        bed.bind("booked", MemoryIdempotentRepository.memoryIdempotentRepository());
        bed.faults().add(Fault.on("POST", CREATE).times(1).afterHandling().connectionReset());

        try (LogCapture log = LogCapture.open(OnceBooked.class.getName())) {
            Exchange lost = bed.call("idempotentRepository=#booked", BOOKING, Map.of());

            assertThat(refusal(lost).outcomeUnknown()).isTrue();
            assertThat(lost.getException()).hasMessageContaining("may have been carried out");
            assertThat(log.lines())
                    .anySatisfy(
                            line -> assertThat(line).contains("keeps its entry").doesNotContain(PHONE));
        }
        Exchange again = bed.call("idempotentRepository=#booked", BOOKING, Map.of());

        assertThat(header(again, GenesysEngagementConstants.DUPLICATE)).isEqualTo(true);
        assertThat(bed.api().callbacks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Login</html>",
                "{}",
                "[]",
                "{\"status\":{\"code\":0}}",
                "{\"status\":{\"code\":0},\"data\":{\"id\":\"\"}}",
                "{\"status\":{\"code\":500,\"message\":\"broken\"},\"data\":{\"id\":\"x\"}}"
            })
    void aResponseThatDoesNotProveTheBookingIsAnErrorInDoubt(String body) {
        bed.faults().add(Fault.on("POST", CREATE).status(200).body(body));

        assertThat(refusal(bed.call("", BOOKING, Map.of())).outcomeUnknown()).isTrue();
        assertThat(bed.journal().count("POST", CREATE)).isEqualTo(1);
    }

    @Test
    void namesThatTheVendorDropsAreLogged() {
        try (LogCapture log = LogCapture.open(NewCallback.class.getName())) {
            bed.call(
                    "",
                    Map.of("phoneNumber", PHONE, "userData", Map.of("order-id", 1, "größe", 2, "2nd", 3)),
                    Map.of());

            assertThat(log.lines()).singleElement().satisfies(line -> assertThat(line)
                    .contains("order-id", "2nd")
                    .doesNotContain("größe"));
        }
    }

    @Test
    void a401SaysWhatToCheckAndNotTheClientCredentials() {
        bed.faults()
                .add(Fault.on("POST", CREATE)
                        .status(401)
                        .body("{\"status\":{\"code\":401,\"message\":\"No\",\"corrId\":\"c-1\"}}"));

        Exchange refused = bed.call("", BOOKING, Map.of());

        assertThat(refused.getException())
                .hasMessageContainingAll("No", "c-1", "API key", "Callback user interface")
                .hasMessageNotContaining("client secret");
        assertThat(header(refused, GenesysEngagementConstants.CORR_ID)).isEqualTo("c-1");
    }

    @Test
    void theDayIsPartOfTheKeyOfABookingWithoutATime() {
        bed.bind("booked", MemoryIdempotentRepository.memoryIdempotentRepository());
        bed.call("idempotentRepository=#booked", Map.of("phoneNumber", PHONE), Map.of());
        bed.clock.advance(Duration.between(NOW, NOW.plus(Duration.ofDays(1))));
        bed.call("idempotentRepository=#booked", Map.of("phoneNumber", PHONE), Map.of());

        assertThat(bed.api().callbacks()).hasSize(2);
    }
}
