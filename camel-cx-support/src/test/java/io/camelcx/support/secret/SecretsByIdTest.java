// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.processor.DefaultMaskingFormatter;
import org.apache.camel.util.json.Jsoner;
import org.junit.jupiter.api.Test;

class SecretsByIdTest {

    private final List<String> ids = new ArrayList<>();
    private final SecretsById secrets = new SecretsById(ids::add);

    @Test
    void takesSecretsAndShowsTheirIds() throws Exception {
        secrets.put("a", "s3cr3t");
        secrets.put("b.c", "0ther");
        assertThat(secrets).containsOnlyKeys("a", "b.c");
        assertThat(secrets.get("a")).isNotEqualTo("s3cr3t");
        assertThat(secrets.put("a", "n3w")).isNotEqualTo("s3cr3t");
        assertThat(List.of(
                        secrets.toString(),
                        secrets.entrySet().toString(),
                        secrets.values().toString(),
                        Jsoner.serialize(secrets),
                        new ObjectMapper().writeValueAsString(secrets)))
                .allSatisfy(shown -> assertThat(shown).doesNotContain("s3cr3t", "0ther", "n3w"));
        assertThat(secrets.revealed()).containsOnly(Map.entry("a", "n3w"), Map.entry("b.c", "0ther"));
        assertThat(ids).containsOnly("a", "b.c");
    }

    @Test
    void replacesAllOfThem() {
        secrets.put("a", "one");
        secrets.replaceBy(Map.of("b", "two"));
        assertThat(secrets.revealed()).containsOnly(Map.entry("b", "two"));
        SecretsById copy = new SecretsById(id -> {});
        copy.replaceBy(secrets);
        assertThat(copy.revealed()).containsOnly(Map.entry("b", "two"));
        copy.replaceBy(copy);
        assertThat(copy.revealed()).containsOnly(Map.entry("b", "two"));
        copy.replaceBy(null);
        assertThat(copy.revealed()).isEmpty();
    }

    @Test
    void countsABlankSecretAsNone() {
        secrets.put("a", " ");
        secrets.put("b", null);
        assertThat(secrets.revealed()).isEmpty();
    }

    @Test
    void letsCamelHideItsProperties() {
        CamelContext context = new DefaultCamelContext();
        context.getCamelContextExtension().setAdditionalSensitiveKeywords("mine");
        SensitiveProperties.hide(context, "channelSecrets[company.com]");
        SensitiveProperties.hide(context, "channelSecrets[my-Channel]");
        SensitiveProperties.hide(context, "channelSecrets[company.com]");
        SensitiveProperties.hide(null, "channelSecrets[none]");
        assertThat(List.of("x.mine", "x.channelSecrets[company.com]", "x.channel-secrets[my-Channel]"))
                .allMatch(name -> CamelContextHelper.containsSensitive(context, name));
        assertThat(CamelContextHelper.containsSensitive(context, "x.baseUrl")).isFalse();
        assertThat(context.getCamelContextExtension().getAdditionalSensitiveKeywords())
                .isEqualTo("mine,channelsecrets[company.com],channelsecrets[mychannel]");
        assertThat(new DefaultMaskingFormatter(context).format("channelSecrets[company.com]=s3cr3t"))
                .doesNotContain("s3cr3t");
    }
}
