// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionKeyTest {

    @ParameterizedTest
    @CsvSource({
        "a b, ext_a%20b",
        "a/b, ext_a%2Fb",
        "50%, ext_50%25",
        "#?, ext_%23%3F",
        "a+b*~, ext_a%2Bb%2A~",
        "ü, ext_%C3%BC",
        ".., ext_.."
    })
    void anExternalIdIsEncodedExactly(String externalId, String segment) {
        assertThat(new InteractionKey.ByExternalId(externalId).segment()).isEqualTo(segment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id:1", "ext:1", "ext:id:1", "ext:a b/ü"})
    void aLabelIsReadBack(String label) {
        assertThat(InteractionKey.parse(label).label()).isEqualTo(label);
    }

    @Test
    void whatCannotBeAnIdIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InteractionKey.ById("ext_1"))
                .withMessageContaining("would read ext_1 as an external id");
        assertThatIllegalArgumentException().isThrownBy(() -> new InteractionKey.ById(".."));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InteractionKey.ById(" "))
                .withMessage("The interaction id is empty");
        assertThatIllegalArgumentException().isThrownBy(() -> new InteractionKey.ByExternalId(null));
        assertThatIllegalArgumentException().isThrownBy(() -> InteractionKey.parse("1"));
    }
}
