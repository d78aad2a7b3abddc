// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm.content;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.random.SeededRandom;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Contacts and interactions that follow from the seed and their number, with fields that are easily read wrong. */
record SeededRows(long seed, Instant end) {
    private static final Duration SPREAD = Duration.ofDays(30);
    private static final String[] FIRST_NAMES = {
        "Jürgen", "Zoë", "François", "Łukasz", "名前", "Ann 😀", "Ólafur", "Mary-Jane"
    };
    private static final String[] LAST_NAMES = {
        "Müller", "O'Brien", "Weiß \"Hase\"", "von der Straße", "de la Cruz, Dr.", "Nu\\ll", "null", "Ćevapčić"
    };
    private static final String[] NOTES = {
        "",
        " leading and trailing blanks ",
        "line one\nline two\r\nline three",
        "line\u2028separator, paragraph\u2029separator, next\u0085line",
        "tab\there, {\"json\":\"inside\"}, <b>markup</b> & co.",
        "null",
        "quotes \" ' \u201e \u201c and a backslash \\",
        "control \u0001\u001f\u007f, zero width \u200b, right to left \u202e"
    };
    private static final String[] MEDIA = {"email", "chat", "voice", "sms"};
    private static final String[] SUBJECTS = {"Rechnung März", "Re: AW: \"Offer\"", "", "Grüße 😀", "1e5", "true"};
    private static final String[] FILES = {"Rechnung März #7.pdf", "photo (1).jpg", "notes.txt", "a'b&c;d.csv"};

    /** The id and the time come first, so that they are easily replaced. */
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    Instant time(long number, long count) {
        return end.minusMillis(SPREAD.toMillis() / Math.max(1, count) * (count - number));
    }

    ObjectNode contact(long number, long count) {
        SeededRandom random = SeededRandom.of(seed, "contact", number, 0);
        String created = TIME.format(time(number, count));
        ObjectNode contact = Json.object()
                .put("id", id("C", number))
                .put("createdDate", created)
                .put("firstName", random.oneOf(FIRST_NAMES))
                .put("lastName", random.oneOf(LAST_NAMES))
                .put("phoneNumber", "00" + random.digits(11))
                .put("customerNumber", new BigInteger("9" + random.digits(24)))
                .put("balance", new BigDecimal("-0." + random.digits(20)))
                .put("factor", new BigDecimal("1.5E+400"))
                .put("vip", random.coin())
                .putNull("consent")
                .put("note", random.oneOf(NOTES));
        contact.putArray("emailAddresses").add("c" + number + "@example.com").add("C+" + number + "@bücher.example");
        contact.putArray("tags");
        contact.putObject("address")
                .put("street", "Straße " + number)
                .put("zip", "0" + random.digits(4))
                .putObject("geo")
                .put("lat", 48.137154)
                .put("lon", -11.576124);
        contact.putObject("custom")
                .put("field.with.dots", "a")
                .put("$type", "b")
                .put("", "empty name");
        return contact;
    }

    String mediaType(long number) {
        return MEDIA[(int) (number % MEDIA.length)];
    }

    ObjectNode interaction(long number, long count, long contacts) {
        SeededRandom random = SeededRandom.of(seed, "interaction", number, 0);
        ObjectNode interaction = Json.object()
                .put("id", id("I", number))
                .put("startDate", TIME.format(time(number, count)))
                .put("contactId", contacts == 0 ? null : id("C", random.below(contacts)))
                .put("mediaType", mediaType(number))
                .put("subtype", random.oneOf("InboundNew", "OutboundReply", ""))
                .put("duration", random.between(1, 5000))
                .put("status", random.between(0, 3))
                .put("subject", random.oneOf(SUBJECTS))
                .put("text", random.oneOf(NOTES))
                .put("durationNanos", 9_007_199_254_740_993L + number);
        interaction
                .putObject("userData")
                .put("Queue", "queue" + random.between(1, 5))
                .putNull("Score");
        return interaction;
    }

    /** Adds the attachment to the interaction; returns the path that it has in the zip. */
    String attach(ObjectNode interaction, long number, int size) {
        String name = FILES[(int) (number % FILES.length)];
        String path = "attachments/" + interaction.path("id").asText() + "/" + name;
        ArrayNode attachments = interaction.putArray("attachments");
        attachments.addObject().put("name", name).put("path", path).put("size", size);
        return path;
    }

    byte[] attachment(long number, int size) {
        SeededRandom random = SeededRandom.of(seed, "attachment", number, 0);
        StringBuilder text = new StringBuilder(size + 16);
        while (text.length() < size) {
            text.append(random.hex()).append('\n');
        }
        return text.substring(0, size).getBytes(StandardCharsets.US_ASCII);
    }

    private static String id(String kind, long number) {
        return kind + "0000Ca" + digits(number);
    }

    static String digits(long number) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, 10 - digits.length())) + digits;
    }
}
