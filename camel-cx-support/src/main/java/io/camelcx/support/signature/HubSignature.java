// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The signature of a webhook's body, as its header {@code X-Hub-Signature} carries it: {@code sha1=} and HMAC-SHA1 over the body in hexadecimal
 * digits. Thread-safe.
 */
public final class HubSignature {

    /** The name of the header. */
    public static final String HEADER = "X-Hub-Signature";

    private static final String ALGORITHM = "HmacSHA1";
    private static final String PREFIX = "sha1=";
    private static final int DIGITS = 40;

    private final List<KeyedHash> hashes;

    private HubSignature(List<KeyedHash> hashes) {
        this.hashes = hashes;
    }

    /**
     * Signs by one secret, and accepts the signatures of it and of others.
     *
     * @param secret signs
     * @param alsoAccepted other secrets whose signatures are accepted, such as the one before a rotation
     * @throws IllegalArgumentException if a secret is empty
     */
    public static HubSignature of(String secret, Collection<String> alsoAccepted) {
        KeyedHash first = hash(secret);
        return new HubSignature(
                Stream.concat(Stream.of(first), alsoAccepted.stream().map(HubSignature::hash))
                        .toList());
    }

    /** Signs by one secret, and accepts no other. */
    public static HubSignature of(String secret) {
        return of(secret, List.of());
    }

    /** The value of the header for a body: the prefix, and digits in lower case. */
    public String sign(byte[] body) {
        return header(hashes.get(0).of(body));
    }

    /**
     * The value of the header for a body that is not in memory.
     *
     * @throws IOException if it cannot be read
     */
    public String sign(KeyedHash.Content body) throws IOException {
        return header(hashes.get(0).of(body));
    }

    private static String header(byte[] hash) {
        return PREFIX + HexFormat.of().formatHex(hash);
    }

    /**
     * Whether a signature is that of a body, by any of the secrets. The comparison takes the same time for every wrong signature of the right form.
     *
     * @param header the value of the header; null and malformed ones match nothing. Prefix and digits may be in upper case
     */
    public boolean matches(String header, byte[] body) {
        byte[] given = digest(header);
        boolean matches = false;
        for (KeyedHash hash : given.length == 0 ? List.<KeyedHash>of() : hashes) {
            matches |= MessageDigest.isEqual(hash.of(body), given);
        }
        return matches;
    }

    /** The bytes of a header's digits; none if it is malformed. */
    private static byte[] digest(String header) {
        String value = header == null ? "" : header.strip();
        boolean wellFormed = value.length() == PREFIX.length() + DIGITS
                && value.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
                && hasDigitsAlone(value);
        return wellFormed ? HexFormat.of().parseHex(value, PREFIX.length(), value.length()) : new byte[0];
    }

    private static boolean hasDigitsAlone(String value) {
        for (int at = PREFIX.length(); at < value.length(); at++) {
            if (!HexFormat.isHexDigit(value.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static KeyedHash hash(String secret) {
        return KeyedHash.of(ALGORITHM, secret.getBytes(StandardCharsets.UTF_8));
    }

    /** How many secrets it has. */
    @Override
    public String toString() {
        return "HubSignature[" + hashes.size() + (hashes.size() == 1 ? " secret]" : " secrets]");
    }
}
