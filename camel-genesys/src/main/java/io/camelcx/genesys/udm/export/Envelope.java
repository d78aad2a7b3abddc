// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import io.camelcx.genesys.ExportKey;
import io.camelcx.genesys.ExportKeys;
import io.camelcx.genesys.udm.export.ExportException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.CertificateEncodingException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataParser;
import org.bouncycastle.cms.CMSEnvelopedDataParser;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.KeyTransRecipientId;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientId;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.util.encoders.Hex;

/**
 * The begin of an encrypted message: whom it is encrypted for, and how.
 *
 * @param recipients who can decrypt the key of the content
 * @param decryption the recipient with a private key
 */
record Envelope(Collection<RecipientInformation> recipients, Function<PrivateKey, Recipient> decryption) {

    private static final Map<ASN1ObjectIdentifier, String> CBC = Map.of(
            CMSAlgorithm.AES128_CBC, "AES-128-CBC",
            CMSAlgorithm.AES192_CBC, "AES-192-CBC",
            CMSAlgorithm.AES256_CBC, "AES-256-CBC",
            CMSAlgorithm.DES_EDE3_CBC, "3DES-CBC");

    private static final Map<ASN1ObjectIdentifier, String> GCM = Map.of(
            CMSAlgorithm.AES128_GCM, "AES-128-GCM",
            CMSAlgorithm.AES192_GCM, "AES-192-GCM",
            CMSAlgorithm.AES256_GCM, "AES-256-GCM");

    /** Reads the begin of EnvelopedData. */
    static Envelope enveloped(InputStream message) throws IOException, CMSException {
        CMSEnvelopedDataParser parser = new CMSEnvelopedDataParser(message);
        requireOneOf(CBC, parser.getContentEncryptionAlgorithm().getAlgorithm());
        return new Envelope(parser.getRecipientInfos().getRecipients(), key -> new JceKeyTransEnvelopedRecipient(key)
                .setKeySizeValidation(true));
    }

    /** Reads the begin of AuthEnvelopedData. */
    static Envelope authEnveloped(InputStream message) throws IOException, CMSException {
        CMSAuthEnvelopedDataParser parser = new CMSAuthEnvelopedDataParser(message);
        requireOneOf(GCM, parser.getEncryptionAlgOID().getAlgorithm());
        return new Envelope(
                parser.getRecipientInfos().getRecipients(), key -> new JceKeyTransAuthEnvelopedRecipient(key)
                        .setContentProvider(StreamingGcm.PROVIDER)
                        .setKeySizeValidation(true));
    }

    private static void requireOneOf(Map<ASN1ObjectIdentifier, String> known, ASN1ObjectIdentifier algorithm)
            throws ExportException {
        if (!known.containsKey(algorithm)) {
            throw new ExportException(
                    Problem.UNSUPPORTED,
                    "The content is encrypted by the algorithm " + algorithm + ", not by one of "
                            + known.values().stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    /**
     * The decrypted content.
     *
     * @throws ExportException if no key is that of a recipient, or it does not decrypt the key of the content
     */
    InputStream open(ExportKeys keys) throws IOException {
        for (ExportKey key : keys.keys()) {
            for (RecipientInformation recipient : recipients) {
                if (isFor(key, recipient.getRID())) {
                    return open(recipient, key);
                }
            }
        }
        throw new ExportException(
                Problem.WRONG_KEY,
                "The file is encrypted for " + shown() + "; the connection has the key of " + keys.description());
    }

    private InputStream open(RecipientInformation recipient, ExportKey key) throws IOException {
        try {
            return recipient
                    .getContentStream(decryption.apply(key.privateKey()))
                    .getContentStream();
        } catch (CMSException | RuntimeException refused) {
            throw new ExportException(
                    Problem.WRONG_KEY,
                    "The key of the content cannot be decrypted by the private key of " + key.description()
                            + ": the file is damaged, or encrypted for another certificate with the same issuer and"
                            + " serial number",
                    refused);
        }
    }

    private static boolean isFor(ExportKey key, RecipientId recipient) throws IOException {
        if (!(recipient instanceof KeyTransRecipientId id)) {
            return false;
        }
        try {
            JcaX509CertificateHolder certificate = new JcaX509CertificateHolder(key.certificate());
            if (id.getIssuer() != null) {
                return id.getIssuer().equals(certificate.getIssuer())
                        && id.getSerialNumber().equals(certificate.getSerialNumber());
            }
            Extension named = certificate.getExtension(Extension.subjectKeyIdentifier);
            SubjectKeyIdentifier keyId = named == null
                    ? new JcaX509ExtensionUtils().createSubjectKeyIdentifier(certificate.getSubjectPublicKeyInfo())
                    : SubjectKeyIdentifier.getInstance(named.getParsedValue());
            return Arrays.equals(keyId.getKeyIdentifier(), id.getSubjectKeyIdentifier());
        } catch (CertificateEncodingException | NoSuchAlgorithmException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    private String shown() {
        List<String> all = recipients.stream().map(each -> shown(each.getRID())).toList();
        return all.isEmpty() ? "no recipient" : String.join("; ", all);
    }

    private static String shown(RecipientId recipient) {
        if (!(recipient instanceof KeyTransRecipientId id)) {
            return "a recipient without a certificate";
        }
        return id.getIssuer() == null
                ? "subject key id " + Hex.toHexString(id.getSubjectKeyIdentifier())
                : "issuer " + id.getIssuer() + ", serial number "
                        + id.getSerialNumber().toString(16);
    }

    /** The JDK's GCM holds the whole content in memory. This provider is not registered, and slow to make. */
    private static final class StreamingGcm {

        static final Provider PROVIDER = new BouncyCastleProvider();
    }
}
