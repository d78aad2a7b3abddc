// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import io.camelcx.support.signature.HubSignature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request to the webhook that differs from the one that the vendor has signed, or that was signed without the secret. All of it follows from a seed.
 *
 * @param kind how it was made
 * @param headers names and values; of the signature there may be none
 */
record Forgery(Kind kind, List<Map.Entry<String, String>> headers, byte[] body) {

    static final String SECRET = "demo-channel-secret";

    private static final String PREFIX = "sha1=";

    /** How it is made. */
    enum Kind {
        BYTE_CHANGED,
        BODY_CUT,
        BODY_EXTENDED,
        BYTE_ORDER_MARK,
        BODY_EMPTY,
        BODY_REFORMATTED,
        OTHER_CHARSET,
        OTHER_SECRET,
        DIGIT_CHANGED,
        HEADER_CUT,
        HEADER_EXTENDED,
        HEADER_LISTED,
        HEADER_DOUBLED,
        HEADER_MISSING,
        HEADER_BLANK,
        OTHER_HEADER,
        OTHER_PREFIX,
        OTHER_ALGORITHM,
        NO_KEY,
        UNICODE_DIGITS,
        BASE64,
        ZEROS,
        GARBAGE,
        COMPRESSED,
        FORM
    }

    /** A signed message. */
    static byte[] message(String id) {
        return ("{\"channel\":{\"id\":\"0123456789\",\"type\":\"sms\",\"from\":{\"id\":\"0123456789\"},\"to\":{\"id\":\"16504661149\"},"
                        + "\"messageId\":\"" + id + "\"},\"type\":\"Text\",\"text\":\"Grüße of the agent\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    static Forgery of(long seed) {
        Random random = new Random(seed);
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        byte[] body = message("m-" + random.nextInt(1_000_000));
        String right = HubSignature.of(SECRET).sign(body);
        return switch (kind) {
            case BYTE_CHANGED -> signed(kind, right, changed(body, random));
            case BODY_CUT -> signed(kind, right, Arrays.copyOf(body, random.nextInt(body.length)));
            case BODY_EXTENDED -> signed(kind, right, joined(body, random.nextBoolean() ? "\n" : text(random)));
            case BYTE_ORDER_MARK ->
                signed(kind, right, joined("\uFEFF".getBytes(StandardCharsets.UTF_8), string(body)));
            case BODY_EMPTY -> signed(kind, right, new byte[0]);
            case BODY_REFORMATTED ->
                signed(kind, right, string(body).replace(",", ", ").getBytes(StandardCharsets.UTF_8));
            case OTHER_CHARSET -> signed(kind, right, string(body).getBytes(charset(random)));
            case OTHER_SECRET ->
                signed(kind, HubSignature.of(otherSecret(random)).sign(body), body);
            case DIGIT_CHANGED -> signed(kind, digitChanged(right, random), body);
            case HEADER_CUT -> signed(kind, right.substring(0, random.nextInt(right.length())), body);
            case HEADER_EXTENDED ->
                signed(kind, random.nextBoolean() ? right + digit(random) : digit(random) + right, body);
            case HEADER_LISTED -> signed(kind, right + "," + right, body);
            case HEADER_DOUBLED -> doubled(kind, digitChanged(right, random), right, body, random);
            case HEADER_MISSING -> new Forgery(kind, List.of(), body);
            case HEADER_BLANK -> signed(kind, random.nextBoolean() ? "" : PREFIX, body);
            case OTHER_HEADER -> new Forgery(kind, List.of(Map.entry(otherHeader(random), right)), body);
            case OTHER_PREFIX -> signed(kind, otherPrefix(random) + right.substring(PREFIX.length()), body);
            case OTHER_ALGORITHM ->
                signed(kind, PREFIX + hmac("HmacSHA256", SECRET.getBytes(StandardCharsets.UTF_8), body), body);
            case NO_KEY ->
                signed(
                        kind,
                        PREFIX
                                + (random.nextBoolean()
                                        ? hash(body)
                                        : hmac("HmacSHA1", body, SECRET.getBytes(StandardCharsets.UTF_8))),
                        body);
            case UNICODE_DIGITS -> signed(kind, PREFIX + unicode(right.substring(PREFIX.length())), body);
            case BASE64 ->
                signed(
                        kind,
                        PREFIX
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(right.substring(PREFIX.length()))),
                        body);
            case ZEROS -> signed(kind, PREFIX + (random.nextBoolean() ? "0" : "f").repeat(40), body);
            case GARBAGE -> signed(kind, text(random), body);
            case COMPRESSED -> compressed(kind, right, body);
            case FORM -> form(kind, right, body, random);
        };
    }

    private static Forgery signed(Kind kind, String signature, byte[] body) {
        return new Forgery(kind, List.of(Map.entry(HubSignature.HEADER, signature)), body);
    }

    /** Which of two signatures counts is for the server alone to say, so both must be right. */
    private static Forgery doubled(Kind kind, String wrong, String right, byte[] body, Random random) {
        List<String> both = random.nextBoolean() ? List.of(wrong, right) : List.of(right, wrong);
        return new Forgery(
                kind,
                both.stream()
                        .map(value -> Map.entry(HubSignature.HEADER, value))
                        .toList(),
                body);
    }

    /** What was signed is sent in another coding. */
    private static Forgery compressed(Kind kind, String right, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Forgery(
                kind,
                List.of(Map.entry(HubSignature.HEADER, right), Map.entry("Content-Encoding", "gzip")),
                bytes.toByteArray());
    }

    private static Forgery form(Kind kind, String right, byte[] body, Random random) {
        String type =
                random.nextBoolean() ? "application/x-www-form-urlencoded" : "multipart/form-data; boundary=nothing";
        return new Forgery(
                kind,
                List.of(Map.entry(HubSignature.HEADER, right), Map.entry("Content-Type", type)),
                changed(body, random));
    }

    private static byte[] changed(byte[] body, Random random) {
        byte[] changed = body.clone();
        changed[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    private static byte[] joined(byte[] start, String end) {
        return (string(start) + end).getBytes(StandardCharsets.UTF_8);
    }

    private static java.nio.charset.Charset charset(Random random) {
        return List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1)
                .get(random.nextInt(3));
    }

    private static String otherSecret(Random random) {
        return List.of(
                        SECRET + " ",
                        SECRET.toUpperCase(Locale.ROOT),
                        SECRET.substring(1),
                        "demo-email-secret",
                        SECRET + SECRET,
                        " ",
                        SECRET + digit(random))
                .get(random.nextInt(7));
    }

    private static String digitChanged(String right, Random random) {
        char[] changed = right.toCharArray();
        int at = PREFIX.length() + random.nextInt(changed.length - PREFIX.length());
        int value = Character.digit(changed[at], 16);
        changed[at] = Character.forDigit((value + 1 + random.nextInt(15)) % 16, 16);
        return new String(changed);
    }

    private static String otherHeader(Random random) {
        return List.of("X-Hub-Signature-256", "Hub-Signature", "Signature", "Authorization", "X_Hub_Signature")
                .get(random.nextInt(5));
    }

    private static String otherPrefix(Random random) {
        return List.of("", "sha256=", "sha1:", "sha1", "SHA-1=", "=", "sha1 =", "sha1= ", "md5=")
                .get(random.nextInt(9));
    }

    /** The same digits in the full width of East Asia. */
    private static String unicode(String digits) {
        return digits.chars()
                .map(digit -> digit - '!' + '\uFF01')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String text(Random random) {
        return random.ints(1 + random.nextInt(60), '!', '~' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static char digit(Random random) {
        return Character.forDigit(random.nextInt(16), 16);
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hmac(String algorithm, byte[] key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String string(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return kind + " " + headers + " " + string(body);
    }
}
