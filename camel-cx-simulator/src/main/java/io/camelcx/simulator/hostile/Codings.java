// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.hostile;

import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.change.BodyCut;
import io.camelcx.simulator.http.change.CharsetChange;
import io.camelcx.simulator.http.change.Compression;
import io.camelcx.simulator.http.change.Compression.Format;
import io.camelcx.simulator.http.change.HeaderChange;

/** Content codings and charsets, right and wrong. */
final class Codings {
    private static final String CODING = "Content-Encoding";

    private Codings() {}

    static Fault coded(Fault fault, Chance chance) {
        int members = chance.number(1, 5);
        return switch (chance.number(0, 8)) {
            case 0 ->
                fault.changing(new Compression(Format.GZIP, members, chance.of("gzip", "x-gzip", "GZIP", " gzip")));
            case 1 -> fault.changing(new Compression(Format.GZIP, members, ""));
            case 2 -> fault.changing(Compression.gzip(members), HeaderChange.of(CODING, "", "gzip"));
            case 3 -> fault.changing(Compression.gzip(members), HeaderChange.of(CODING, "gzip", ""));
            case 4 -> fault.changing(new Compression(chance.of(Format.ZLIB, Format.RAW_DEFLATE), 1, "deflate"));
            case 5 -> fault.changing(Compression.gzip(members), new BodyCut(chance.bytes()));
            case 6 ->
                fault.changing(Compression.gzip(1), new Compression(Format.GZIP, 1, chance.of("gzip, gzip", "gzip")));
            case 7 -> fault.changing(new Compression(Format.GZIP, 1, chance.of("br", "zstd", "deflate", "identity")));
            default ->
                fault.changing(
                        HeaderChange.of(CODING, chance.of("", "gzip", "br", "zstd", "deflate", "identity", "utf-8")));
        };
    }

    static Fault recoded(Fault fault, Chance chance) {
        String charset = chance.of("UTF-8", "UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1");
        return fault.changing(new CharsetChange(charset, chance.number(0, 2), chance.coin()));
    }
}
