// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.expert.DemoConnection;
import io.camelcx.expert.ExpertConnection;
import io.camelcx.expert.ServerTokenForm;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.expert.settings.ExpertSettings;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.support.error.CxApiException;
import io.camelcx.test.RouteTestBed;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of any endpoint of a site. */
class CallTest {

    private static final String ROOT = "/@api/deki";
    private static final String ALL = ROOT + "/*";

    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false).withExpert(CallTest::small));
    private final ExpertConnection connection = DemoConnection.to(simulator.baseUrl());
    private final RouteTestBed bed = RouteTestBed.on(simulator).bind("expert", connection);

    private static ExpertSettings small(ExpertSettings expert) {
        return expert.withSite(site -> site.withPages(30)).withUsers(users -> users.withGenerated(1_000));
    }

    @BeforeEach
    void start() {
        bed.start();
    }

    @AfterEach
    void stop() {
        bed.close();
        simulator.close();
    }

    private Exchange call(String uri, Object body, Map<String, Object> headers) {
        return bed.send("expert-api:" + uri, body, headers);
    }

    private Object read(String uri, Map<String, Object> headers) {
        Exchange exchange = call(uri, null, headers);
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getBody();
    }

    private List<RecordedRequest> requests() {
        return bed.journal().requests("*", ALL);
    }

    private void answer(String body) {
        bed.faults()
                .add(Fault.on("GET", ALL)
                        .times(1)
                        .status(200)
                        .header("Content-Type", "application/xml")
                        .body(body));
    }

    private static String failure(Exchange exchange) {
        assertThat(exchange.getException()).isNotNull();
        return exchange.getException().getMessage();
    }

    @Test
    void aDocumentIsCleanJson() {
        answer("<activity type=\"daily\" count=\"2\"><entry date=\"2026-11-01T00:00:00Z\"><pages.total>7</pages.total>"
                + "<note lang=\"de\">Größe</note><empty/></entry></activity>");

        assertThat(read("site/activity", Map.of()))
                .isEqualTo(Map.of(
                        "type",
                        "daily",
                        "count",
                        2,
                        "entry",
                        List.of(Map.of(
                                "date",
                                "2026-11-01T00:00:00Z",
                                "pages.total",
                                7,
                                "note",
                                Map.of("lang", "de", "#text", "Größe"),
                                "empty",
                                ""))));
        assertThat(requests().get(0).query()).isEqualTo("dream.out.format=xml");
    }

    @Test
    void anElementThatIsNoKnownListIsAnArrayWhereThatIsAsked() {
        String xml = "<report><row>1</row><part><row><cell>2</cell></row></part></report>";
        answer(xml);
        assertThat(read("site/report", Map.of()))
                .isEqualTo(Map.of("row", "1", "part", Map.of("row", Map.of("cell", "2"))));
        answer(xml);
        assertThat(read("site/report?arrays=row,cell", Map.of()))
                .isEqualTo(Map.of("row", List.of("1"), "part", Map.of("row", List.of(Map.of("cell", List.of("2"))))));
    }

    @Test
    void theResponseCanBeTheXmlOrAStream() {
        String xml = "<report count=\"1\"><row>a &amp; b</row></report>";
        answer(xml);
        assertThat(read("site/report?rawXml=true", Map.of())).isEqualTo(xml);
        answer(xml);
        assertThat(call("site/report?output=stream", null, Map.of())
                        .getMessage()
                        .getBody(String.class))
                .isEqualTo(xml);
        assertThat(requests().get(1).query()).isEmpty();
        answer(xml);
        assertThat(read("site/report?output=text", Map.of())).isEqualTo("{\"count\":1,\"row\":\"a & b\"}");
    }

    @Test
    void aResponseInJsonIsJsonAlready() {
        answer(" {\"@count\":\"1\",\"a\":\"\"}");

        assertThat(read("site/report", Map.of())).isEqualTo(Map.of("@count", "1", "a", ""));
    }

    @Test
    void aFormatOfTheQueryIsRespected() {
        assertThat(read("pages/home/info?query.dream.out.format=json", Map.of()))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("@id", "1");
        assertThat(requests().get(0).query()).isEqualTo("dream.out.format=json");
    }

    @ParameterizedTest
    @EnumSource(ServerTokenForm.class)
    void bothFormsOfATokenAreAccepted(ServerTokenForm form) {
        ExpertConnection other = DemoConnection.to(simulator.baseUrl());
        other.setTokenForm(form);
        bed.bind("other", other);

        assertThat(read("pages/home/info?connection=#other", Map.of()))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("id", 1);
        assertThat(requests().get(0).header("X-Deki-Token").startsWith("tkn_")).isEqualTo(form == ServerTokenForm.tkn);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pages/{page:x}/info                | home                | /pages/home/info",
                "pages/{page:x}/info                | 7                   | /pages/7/info",
                "pages/{page:x}/info                | dog?cat/apple       | /pages/=dog%253Fcat%252Fapple/info",
                "pages/{page:x}/info                | Parent Page/Größe+1 | /pages/=Parent%2520Page%252FGr%25C3%25B6%25C3%259Fe%252B1/info",
                "pages/home/files/{file:x}          | dog#cat.gif         | /pages/home/files/dog%2523cat.gif",
                "pages/home/files/{file:x}          | foo                 | /pages/home/files/=foo",
                "users/{name:x}                     | admin               | /users/=admin",
                "users/{name:x}                     | Max Müller          | /users/=Max%2520M%25C3%25BCller",
                "users/{name:x}                     | current             | /users/current",
                "site/{x}                           | a/b                 | /site/a%2Fb",
                "pages/home/files,subpages          | none                | /pages/home/files,subpages"
            })
    void namesAreEncodedAsTheVendorRequires(String path, String value, String sent) {
        call(path, null, Map.of("x", value));

        assertThat(requests()).extracting(RecordedRequest::path).first().isEqualTo(ROOT + sent);
    }

    @Test
    void aPathInAHeaderMayHaveNamesThatAreEncodedOnceAlready() {
        call("site/status", null, Map.of(ExpertApiConstants.PATH, "pages/=Parent%20Page%2FA,b/info"));

        assertThat(requests())
                .extracting(RecordedRequest::path)
                .first()
                .isEqualTo(ROOT + "/pages/=Parent%2520Page%252FA,b/info");
    }

    @Test
    void aKindOfVariableThatIsNotKnownIsRefused() {
        assertThat(failure(call("pages/{pages:x}", null, Map.of("x", "1"))))
                .contains("{pages:x}", "page:, file: or name:");
        assertThat(requests()).isEmpty();
    }

    @Test
    void aWriteIsShownByALaterRead() {
        Exchange written = call(
                "pages/{page:id}/tags?method=PUT&contentType=application/xml",
                "<tags><tag value=\"größe &amp; more\"/></tags>",
                Map.of("id", "home"));
        assertThat(written.getException()).isNull();

        assertThat(read("pages/home/tags", Map.of()).toString()).contains("value=größe & more");
    }

    @Test
    void aRatingThatWasGivenIsRead() {
        Map<String, Object> page = Map.of("x", 2);
        assertThat(read("pages/{page:x}/ratings", page).toString()).contains("score=,", "count=0");

        Exchange rated = call("pages/{page:x}/ratings?method=POST&query.score=1", null, page);
        assertThat(rated.getException()).isNull();

        assertThat(read("pages/{page:x}/ratings", page).toString()).contains("score=1,", "count=1", "ratedby");
    }

    @Test
    void grantsAreAListAlsoOfOneAndOfNone() {
        Map<String, Object> page = Map.of("x", 2);
        assertThat(grants(page)).isEmpty();

        Exchange granted = call(
                "pages/{page:x}/security?method=PUT&contentType=application/xml",
                "<security><grants><grant><permissions><role>Manager</role></permissions><user id=\"3\"/></grant></grants>"
                        + "</security>",
                page);
        assertThat(granted.getException()).isNull();

        assertThat(grants(page)).hasSize(1);
    }

    private List<?> grants(Map<String, Object> page) {
        Map<?, ?> security = (Map<?, ?>) read("pages/{page:x}/security", page);
        return (List<?>) ((Map<?, ?>) security.get("grants")).get("grant");
    }

    @Test
    void masksThatExceedALongAreTexts() {
        assertThat(read("users/current", Map.of()).toString()).contains("18446744073709551615");
        assertThat(read("site/roles?output=text", Map.of()).toString()).contains("\"mask\":\"9223372036854904127\"");
    }

    @Test
    void aLearningPathThatWasCreatedIsRead() {
        Exchange created =
                call("learningpaths?method=POST&query.name=first-steps&query.title=First%20steps", null, Map.of());
        assertThat(created.getException()).isNull();

        assertThat(read("learningpaths/{name:x}", Map.of("x", "first-steps")))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("title", "First steps");
    }

    @Test
    void theSitesActivityIsAListOfDays() {
        Map<?, ?> activity = (Map<?, ?>) read("site/activity", Map.of());

        assertThat((List<?>) activity.get("entry")).hasSize(30);
    }

    @Test
    void aListIsReadPageByPage() {
        Exchange exchange = call("users?paging=offset&pageSize=300", null, Map.of());
        assertThat(exchange.getException()).isNull();
        assertThat(requests()).hasSize(1);

        List<Object> ids = new ArrayList<>();
        Iterator<?> users = exchange.getMessage().getBody(Iterator.class);
        users.forEachRemaining(user -> ids.add(((Map<?, ?>) user).get("id")));

        assertThat(ids).hasSizeGreaterThanOrEqualTo(1_000).doesNotHaveDuplicates();
        assertThat(requests())
                .extracting(RecordedRequest::query)
                .first()
                .asString()
                .contains("limit=300", "offset=0");
        assertThat(requests()).hasSize((ids.size() + 299) / 300);
    }

    @Test
    void aListOfOneIsAListToo() {
        answer("<things count=\"1\"><thing id=\"1\"/></things>");
        answer("<things count=\"0\"/>");

        Exchange exchange = call("site/things?paging=offset&pagingItems=thing", null, Map.of());

        List<Object> things = new ArrayList<>();
        exchange.getMessage().getBody(Iterator.class).forEachRemaining(things::add);
        assertThat(things).isEqualTo(List.of(Map.of("id", 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><body>Sign in</body></html> | not XML",
                "<a><b></a>                        | no XML document",
                "plain                             | not XML",
                "''                                | nothing"
            })
    void aSuccessIsProved(String body, String message) {
        answer(body);

        assertThat(failure(call("site/status", null, Map.of()))).contains(message);
    }

    @Test
    void anErrorOfTheVendorIsClean() {
        Exchange exchange = call("pages/999999/info", null, Map.of());

        assertThat(failure(exchange)).contains("GET /pages/999999/info", "HTTP 404");
        assertThat(exchange.getException(CxApiException.class).code())
                .hasValueSatisfying(code -> assertThat(code).endsWith("PageNotFoundException"));
    }

    @Test
    void aMovedEndpointIsFollowedWithItsMethod() {
        simulator.expert().moveEndpoint("/pages/{id}/tags", "/v2/pages/{id}/tags", 301);

        Exchange written = call(
                "pages/home/tags?method=PUT&contentType=application/xml",
                "<tags><tag value=\"moved\"/></tags>",
                Map.of());

        assertThat(written.getException()).isNull();
        assertThat(read("pages/home/tags", Map.of()).toString()).contains("value=moved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rawXml=true&output=text", "rawXml=true&paging=offset"})
    void whatDoesNotFitTogetherIsRefused(String options) {
        assertThat(call("site/status?" + options, null, Map.of()).getException())
                .hasStackTraceContaining("rawXml needs output=map and paging=none");
        assertThat(requests()).isEmpty();
    }
}
