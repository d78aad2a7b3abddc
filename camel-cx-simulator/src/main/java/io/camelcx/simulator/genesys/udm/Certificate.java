// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Json;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/**
 * The certificate that exports are encrypted for.
 *
 * @param name the name under which it was uploaded
 * @param size its length in bytes
 * @param lastModified when it was uploaded
 * @param certificate the certificate itself
 */
public record Certificate(
        String name,
        int size,
        Instant lastModified,
        @JsonIgnore X509Certificate certificate) {

    /** Reads a certificate, binary or as PEM; empty if it is none, or has no RSA key. */
    static Optional<Certificate> read(String name, byte[] content, Instant now) {
        try {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(content));
            return Optional.ofNullable(certificate)
                    .filter(read -> read.getPublicKey().getAlgorithm().equals("RSA"))
                    .map(read -> new Certificate(name, content.length, now, read));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    /** A certificate that was not uploaded but made here. */
    static Certificate of(String name, X509Certificate certificate, Instant now) {
        try {
            return new Certificate(name, certificate.getEncoded().length, now, certificate);
        } catch (CertificateException e) {
            throw new IllegalStateException("The certificate cannot be encoded", e);
        }
    }

    ObjectNode json(String contactCenter) {
        return Json.object()
                .put("ccid", contactCenter)
                .put("name", name)
                .put("size", size)
                .put("lastModified", lastModified.toString());
    }
}
