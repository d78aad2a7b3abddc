// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.s3;

import io.camelcx.simulator.http.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;

/**
 * Pre-signed queries in the shape of Amazon S3's. The signature is over the path and the decoded parameters, with a key of
 * its own: a client that changes the URL, by encoding it once more for example, is refused.
 */
public final class SignedUrls {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String SIGNATURE = "X-Amz-Signature";
    private static final String DATE = "X-Amz-Date";
    private static final String EXPIRES = "X-Amz-Expires";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

    private final Clock clock;

    /** The newest key first; what an older one signed has expired. */
    private final List<SecretKeySpec> keys = new CopyOnWriteArrayList<>(List.of(newKey()));

    public SignedUrls(Clock clock) {
        this.clock = clock;
    }

    /** Lets all URLs expire that were issued so far. */
    public void expireAll() {
        keys.add(0, newKey());
    }

    /** The query that opens the path from now on for the time, which S3 counts in whole seconds. */
    public String query(String path, Duration lifetime) {
        Instant now = clock.instant();
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("X-Amz-Algorithm", "AWS4-HMAC-SHA256");
        parameters.put("X-Amz-Credential", "SIMULATOR/" + DAY.format(now) + "/us-west-2/s3/aws4_request");
        parameters.put(DATE, TIME.format(now));
        parameters.put(EXPIRES, String.valueOf(Math.max(1, lifetime.toSeconds())));
        parameters.put("X-Amz-SignedHeaders", "host");
        parameters.put("X-Amz-Security-Token", securityToken(path, now));
        String signature = signature(keys.get(0), path, parameters);
        parameters.put(SIGNATURE, signature);
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    /**
     * Why a URL does not open its file now; empty when it does.
     *
     * @param path as it was sent, still percent-encoded
     * @param query as it was sent; empty if there was none
     */
    public Optional<Answer> refusal(String path, Optional<String> query) {
        Map<String, String> signed = parameters(query);
        String given = signed.remove(SIGNATURE);
        if (given == null || !signed.containsKey(DATE) || !signed.containsKey(EXPIRES)) {
            return Optional.of(S3Error.accessDenied());
        }
        Optional<SecretKeySpec> signer = keys.stream()
                .filter(key -> MessageDigest.isEqual(bytes(given), bytes(signature(key, path, signed))))
                .findFirst();
        if (signer.isEmpty()) {
            return Optional.of(S3Error.badSignature());
        }
        Duration lifetime = Duration.ofSeconds(Long.parseLong(signed.get(EXPIRES)));
        Instant end = time(signed.get(DATE)).plus(lifetime);
        Instant now = clock.instant();
        boolean current = signer.get().equals(keys.get(0));
        return current && now.isBefore(end) ? Optional.empty() : Optional.of(S3Error.expired(lifetime, end, now));
    }

    private static Map<String, String> parameters(Optional<String> query) {
        Fields fields = new Fields();
        query.ifPresent(text -> UrlEncoded.decodeTo(text, fields::add, StandardCharsets.UTF_8));
        Map<String, String> parameters = new TreeMap<>();
        fields.forEach(field -> parameters.put(field.getName(), field.getValue()));
        return parameters;
    }

    /** Long, with the characters that must be encoded in a query. */
    private String securityToken(String path, Instant now) {
        byte[] digest = hmac(keys.get(0), "token\n" + path + "\n" + now);
        return "IQoJb3JpZ2luX2Vj+/" + Base64.getEncoder().encodeToString(digest);
    }

    private static String signature(SecretKeySpec key, String path, Map<String, String> parameters) {
        String canonical = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(hmac(key, path + "\n" + canonical));
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform must offer " + ALGORITHM, e);
        }
    }

    private static SecretKeySpec newKey() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return new SecretKeySpec(secret, ALGORITHM);
    }

    private static Instant time(String text) {
        return TIME.parse(text, Instant::from);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
