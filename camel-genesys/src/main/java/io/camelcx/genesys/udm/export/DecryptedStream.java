// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import io.camelcx.genesys.ExportKeys;
import io.camelcx.genesys.udm.export.ExportException.Problem;
import io.camelcx.support.stream.BulkInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1SequenceParser;
import org.bouncycastle.asn1.ASN1StreamParser;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;

/**
 * The content of an encrypted message (S/MIME: CMS EnvelopedData or AuthEnvelopedData), decrypted while it is read. It ends only if the message is
 * whole; a failure is thrown again by every later call. EnvelopedData has no checksum: bytes of it that were changed may be decrypted to others,
 * which the checksums of its content must show.
 */
public final class DecryptedStream extends BulkInputStream {

    private static final int BUFFER = 1 << 15;
    private static final int START = 32;

    private final BerElement message;
    private final InputStream encrypted;
    private final InputStream content;
    private Optional<IOException> failure = Optional.empty();
    private boolean ended;

    DecryptedStream(BerElement message, ExportKeys keys) throws IOException {
        this.message = message;
        this.encrypted = new BufferedInputStream(message, BUFFER);
        try {
            this.content = decrypt(encrypted, keys);
        } catch (IOException | CMSException | RuntimeException failed) {
            throw translated(failed);
        }
    }

    /**
     * Begins to decrypt a file of one message.
     *
     * @param encrypted DER, PEM, or MIME headers with base64; the caller closes it
     * @param keys      one of them must be that of a recipient
     * @throws ExportException if it is not encrypted, or for others
     */
    public static DecryptedStream open(InputStream encrypted, ExportKeys keys) throws IOException {
        return new DecryptedStream(new BerElement(MessageForm.open(encrypted)), keys);
    }

    private static InputStream decrypt(InputStream message, ExportKeys keys) throws IOException, CMSException {
        ASN1ObjectIdentifier type = type(message);
        if (CMSObjectIdentifiers.envelopedData.equals(type)) {
            return Envelope.enveloped(message).open(keys);
        }
        if (CMSObjectIdentifiers.authEnvelopedData.equals(type)) {
            return Envelope.authEnveloped(message).open(keys);
        }
        String what = CMSObjectIdentifiers.signedData.equals(type) ? "signed data" : "CMS content of type " + type;
        throw new ExportException(Problem.NOT_ENCRYPTED, "The file is not encrypted: it is " + what);
    }

    private static ASN1ObjectIdentifier type(InputStream message) throws IOException {
        message.mark(START);
        byte[] start = message.readNBytes(START);
        message.reset();
        try {
            ASN1SequenceParser sequence = (ASN1SequenceParser) new ASN1StreamParser(start).readObject();
            return (ASN1ObjectIdentifier) sequence.readObject();
        } catch (IOException | RuntimeException other) {
            throw new ExportException(Problem.NOT_ENCRYPTED, "The file is not encrypted: it is no CMS message", other);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        if (ended || count == 0) {
            return ended ? -1 : 0;
        }
        try {
            int read = content.read(bytes, offset, count);
            if (read < 0) {
                encrypted.transferTo(OutputStream.nullOutputStream());
                message.finish();
                ended = true;
            }
            return read;
        } catch (IOException | RuntimeException failed) {
            IOException translated = translated(failed);
            failure = Optional.of(translated);
            throw translated;
        }
    }

    /** What a parser reports about a stream that failed says less than the failure itself. */
    private IOException translated(Exception failed) {
        return message.failure()
                .or(() -> ExportException.causeOf(failed))
                .orElseGet(() -> new ExportException(
                        Problem.DAMAGED, "The encrypted message is damaged: " + failed.getMessage(), failed));
    }
}
