// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.signature;

import io.camelcx.support.resource.Lazy;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A keyed hash (HMAC) under one key. Thread-safe: each use has a copy of the initialised algorithm, whose key is set up once, by the first use. */
public final class KeyedHash {

    /** A content that is too large for memory. */
    @FunctionalInterface
    public interface Content {

        /** Writes all of it. */
        void writeTo(OutputStream target) throws IOException;
    }

    private final String algorithm;
    private final Key key;
    private final Lazy<Mac> initialised = new Lazy<>(this::mac);

    private KeyedHash(String algorithm, Key key) {
        this.algorithm = algorithm;
        this.key = key;
    }

    /**
     * A hash.
     *
     * @param algorithm one that every Java platform has: {@code HmacSHA1} or {@code HmacSHA256}
     * @param key the secret's bytes
     * @throws IllegalArgumentException if the key is empty
     */
    public static KeyedHash of(String algorithm, byte[] key) {
        return new KeyedHash(algorithm, new SecretKeySpec(key, algorithm));
    }

    /** The hash of the bytes. */
    public byte[] of(byte[] bytes) {
        return copy().doFinal(bytes);
    }

    /**
     * The hash of what is written.
     *
     * @throws IOException the content's
     */
    public byte[] of(Content content) throws IOException {
        Mac mac = copy();
        content.writeTo(new OutputStream() {
            @Override
            public void write(int value) {
                mac.update((byte) value);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                mac.update(bytes, offset, length);
            }
        });
        return mac.doFinal();
    }

    private Mac copy() {
        try {
            return (Mac) initialised.get().clone();
        } catch (CloneNotSupportedException hardware) {
            // A provider's implementation need not be cloneable.
            return mac();
        }
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + algorithm, impossible);
        }
    }

    /** The algorithm alone. */
    @Override
    public String toString() {
        return "KeyedHash[" + algorithm + "]";
    }
}
