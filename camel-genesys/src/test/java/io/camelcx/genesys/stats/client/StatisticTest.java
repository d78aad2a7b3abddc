// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.json.ExactJson;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A statistic in JSON, as a tree or item by item. */
class StatisticTest {

    private final ObjectMapper mapper = ExactJson.mapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'objectType':'Agent','objectId':'agent1','name':'TimeInCurrentState'}",
                "{'name':'A','statisticId':'7','objectId':'Größe \u2028','objectType':'Queue'}",
                "{'objectType':'Agent','objectId':4711,'name':1.50,'statisticId':true}",
                "{'objectType':'Agent','objectId':'a','name':null,'definition':{'category':'Time','limits':[1.10,{'x':[]}],'none':null}}",
                "{'objectType':'Agent','objectId':'a','name':{'no':['text']},'definition':{},'statisticId':[1,[2]],'insensitivity':null}",
                "{'objectType':'Agent','objectId':'a','name':'first','name':'last'}",
            })
    void isTheSameBothWays(String json) throws IOException {
        String text = json.replace('\'', '"');

        try (JsonParser parser = mapper.createParser(text)) {
            parser.nextToken();
            assertThat(Statistic.read(parser)).isEqualTo(Statistic.from(mapper.readTree(text)));
            assertThat(parser.currentToken()).isEqualTo(JsonToken.END_OBJECT);
            assertThat(parser.nextToken()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'objectType':'Agent','name':'A'}",
                "{'objectType':'Agent','objectId':'a'}",
                "{'objectType':'Agent','objectId':['a'],'name':'A'}",
                "'agent1'",
                "[]",
                "null"
            })
    void isRefusedBothWays(String json) throws IOException {
        String text = json.replace('\'', '"');
        String problem = assertThatIllegalArgumentException()
                .isThrownBy(() -> Statistic.from(mapper.readTree(text)))
                .actual()
                .getMessage();

        try (JsonParser parser = mapper.createParser(text)) {
            parser.nextToken();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Statistic.read(parser))
                    .withMessage(problem);
        }
    }
}
