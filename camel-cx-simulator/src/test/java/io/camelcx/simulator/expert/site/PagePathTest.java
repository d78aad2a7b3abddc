// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePathTest {

    @ParameterizedTest
    @CsvSource({
        "Guides/First Steps, Guides/First_Steps, Guides, First_Steps, First Steps",
        "/Guides/, Guides, '', Guides, Guides",
        "Net/TCP//IP, Net/TCP//IP, Net, TCP//IP, TCP/IP",
        "TCP//IP/Ports, TCP//IP/Ports, TCP//IP, Ports, Ports"
    })
    void aPathHasAParentANameAndATitle(String text, String value, String parent, String name, String title) {
        PagePath path = PagePath.of(text);

        assertThat(path.value()).isEqualTo(value);
        assertThat(path.parent()).contains(new PagePath(parent));
        assertThat(path.name()).isEqualTo(name);
        assertThat(path.title()).isEqualTo(title);
    }

    @Test
    void theHomePageHasNothingAbove() {
        assertThat(PagePath.of("/")).isEqualTo(PagePath.HOME);
        assertThat(PagePath.HOME.parent()).isEmpty();
        assertThat(PagePath.HOME.child("a b").value()).isEqualTo("a_b");
    }

    @ParameterizedTest
    @CsvSource({"A/b, A, true", "A, A, false", "AB, A, false", "A//B, A, false", "A, '', true", "A/b/c, A/b, true"})
    void onePathIsBelowAnother(String path, String above, boolean below) {
        assertThat(PagePath.of(path).isBelow(PagePath.of(above))).isEqualTo(below);
    }
}
