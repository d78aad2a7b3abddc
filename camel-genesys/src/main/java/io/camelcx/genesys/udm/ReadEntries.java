// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import io.camelcx.genesys.udm.export.ExportEntries;
import io.camelcx.genesys.udm.export.ExportEntry;
import io.camelcx.support.exchange.ExchangeCompletion;
import io.camelcx.support.fetch.DownloadedFile;
import io.camelcx.support.fetch.SpooledFile;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.support.DefaultMessage;

/**
 * The entries of an export as messages, read while a route iterates. A splitter asks for the next entry before it processes the current one, so each entry
 * is read to its end first: a small one into memory, a larger one into a temporary file.
 */
final class ReadEntries implements Iterator<Message>, Closeable {

    private static final int IN_MEMORY_BYTES = 256 * 1024;

    private final GenesysUdmComponent component;
    private final Exchange exchange;
    private final ExportEntries entries;
    private Optional<ExportEntry> ahead = Optional.empty();
    private boolean closed;

    /** @param exchange the exchange with which the entries are closed, and their files deleted */
    ReadEntries(GenesysUdmComponent component, Exchange exchange, ExportEntries entries) {
        this.component = component;
        this.exchange = exchange;
        this.entries = entries;
        ExchangeCompletion.onDone(exchange, this::close);
    }

    @Override
    public boolean hasNext() {
        try {
            if (ahead.isEmpty() && !closed) {
                ahead = entries.next();
            }
            return ahead.isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    @Override
    public Message next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ExportEntry entry = ahead.orElseThrow();
        ahead = Optional.empty();
        try {
            Message message = new DefaultMessage(exchange.getContext());
            message.setHeaders(exchange.getMessage().getHeaders());
            message.setHeader(Exchange.FILE_NAME, entry.name());
            message.setHeader(GenesysUdmConstants.FILE_NAME, entry.file());
            message.setHeader(GenesysUdmConstants.ENTRY, entry.name());
            message.setBody(spooled(entry));
            return message;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private Object spooled(ExportEntry entry) throws IOException {
        byte[] start = entry.content().readNBytes(IN_MEMORY_BYTES);
        if (start.length < IN_MEMORY_BYTES) {
            return new InputStreamCache(start);
        }
        DownloadedFile file = component.temporaryFiles().create();
        long size;
        try (OutputStream out = file.begin()) {
            size = new SequenceInputStream(new ByteArrayInputStream(start), entry.content()).transferTo(out);
        } catch (IOException | RuntimeException e) {
            file.abandon();
            throw e;
        }
        return SpooledFile.of(exchange, file.path(), size);
    }

    @Override
    public void close() {
        closed = true;
        try {
            entries.close();
        } catch (IOException onlyRead) {
            throw new UncheckedIOException(onlyRead);
        }
    }
}
