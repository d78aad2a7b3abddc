// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * A key that decrypts exports.
 *
 * @param privateKey  an RSA key
 * @param certificate for whose public key the vendor encrypts
 */
public record ExportKey(PrivateKey privateKey, X509Certificate certificate) {

    /** The issuer and the serial number of the certificate, by which encrypted files name it. */
    public String description() {
        return "issuer " + certificate.getIssuerX500Principal().getName() + ", serial number "
                + certificate.getSerialNumber().toString(16);
    }

    /** The certificate, without the key. */
    @Override
    public String toString() {
        return "ExportKey[" + description() + "]";
    }
}
