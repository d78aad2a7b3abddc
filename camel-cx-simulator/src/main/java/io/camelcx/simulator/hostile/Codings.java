// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.hostile;

import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.change.BodyCut;
import io.camelcx.simulator.http.change.CharsetChange;
import io.camelcx.simulator.http.change.Compression;
import io.camelcx.simulator.http.change.Compression.Format;
import io.camelcx.simulator.http.change.HeaderChange;
import io.camelcx.simulator.random.SeededRandom;

/** Content codings and charsets, right and wrong. */
final class Codings {
    private static final String CODING = "Content-Encoding";

    private Codings() {}

    static Fault coded(Fault fault, SeededRandom random) {
        int members = random.between(1, 5);
        return switch (random.between(0, 8)) {
            case 0 ->
                fault.changing(new Compression(Format.GZIP, members, random.oneOf("gzip", "x-gzip", "GZIP", " gzip")));
            case 1 -> fault.changing(new Compression(Format.GZIP, members, ""));
            case 2 -> fault.changing(Compression.gzip(members), HeaderChange.of(CODING, "", "gzip"));
            case 3 -> fault.changing(Compression.gzip(members), HeaderChange.of(CODING, "gzip", ""));
            case 4 -> fault.changing(new Compression(random.oneOf(Format.ZLIB, Format.RAW_DEFLATE), 1, "deflate"));
            case 5 -> fault.changing(Compression.gzip(members), new BodyCut(random.bytes()));
            case 6 ->
                fault.changing(
                        Compression.gzip(1), new Compression(Format.GZIP, 1, random.oneOf("gzip, gzip", "gzip")));
            case 7 ->
                fault.changing(new Compression(Format.GZIP, 1, random.oneOf("br", "zstd", "deflate", "identity")));
            default ->
                fault.changing(HeaderChange.of(
                        CODING, random.oneOf("", "gzip", "br", "zstd", "deflate", "identity", "utf-8")));
        };
    }

    static Fault recoded(Fault fault, SeededRandom random) {
        String charset = random.oneOf("UTF-8", "UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1");
        return fault.changing(new CharsetChange(charset, random.between(0, 2), random.coin()));
    }
}
