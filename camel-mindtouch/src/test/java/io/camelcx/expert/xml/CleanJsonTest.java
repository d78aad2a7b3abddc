// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** JSON that keeps its shape, however many of something there are. */
class CleanJsonTest {

    private static String json(String xml) throws Exception {
        return CleanJson.of(new XmlParser().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))))
                .toString();
    }

    @Test
    void aListOfOneIsAList() throws Exception {
        assertThat(json("<tags count=\"1\"><tag value=\"a\"/></tags>"))
                .isEqualTo("{\"count\":1,\"tag\":[{\"value\":\"a\"}]}");
    }

    @Test
    void aListOfNoneIsAList() throws Exception {
        assertThat(json("<tags count=\"0\"/>")).isEqualTo("{\"count\":0,\"tag\":[]}");
        assertThat(json("<page><tags/></page>")).isEqualTo("{\"tags\":{\"tag\":[]}}");
    }

    @Test
    void aListOfManyIsAList() throws Exception {
        assertThat(json("<subpages><page id=\"1\"/><page id=\"2\"/></subpages>"))
                .isEqualTo("{\"page\":[{\"id\":1},{\"id\":2}]}");
    }

    @Test
    void whatComesSeveralTimesIsAListWhereverItStands() throws Exception {
        assertThat(json("<x><y>1</y><y>2</y></x>")).isEqualTo("{\"y\":[\"1\",\"2\"]}");
    }

    @Test
    void datesAndTitlesThatLookLikeDatesStayAsTheyAre() throws Exception {
        assertThat(
                        json(
                                "<page><title>2026-11-22T12:00:00Z</title><date.created>2026-11-22T12:00:00Z</date.created></page>"))
                .isEqualTo("{\"title\":\"2026-11-22T12:00:00Z\",\"date.created\":\"2026-11-22T12:00:00Z\"}");
    }

    @Test
    void textThatLooksLikeANumberStaysText() throws Exception {
        assertThat(json("<page id=\"7\" virtual=\"true\"><title>2024</title></page>"))
                .isEqualTo("{\"id\":7,\"virtual\":true,\"title\":\"2024\"}");
    }

    @Test
    void aPathIsTextWithItsAttributesBeside() throws Exception {
        assertThat(json("<page><path seo=\"true\">A/B</path></page>"))
                .isEqualTo("{\"path\":\"A/B\",\"path@seo\":true}");
        assertThat(json("<page><path/></page>")).isEqualTo("{\"path\":\"\"}");
    }

    @Test
    void textBesideAttributesHasAName() throws Exception {
        assertThat(json("<p><contents type=\"text/plain\">x</contents></p>"))
                .isEqualTo("{\"contents\":{\"type\":\"text/plain\",\"#text\":\"x\"}}");
    }

    @Test
    void anAttributeGivesWayToAnElementOfItsName() throws Exception {
        assertThat(json("<content title=\"a\"><title>b</title></content>"))
                .isEqualTo("{\"title\":\"b\",\"@title\":\"a\"}");
    }

    @Test
    void whitespaceBetweenElementsSaysNothing() throws Exception {
        assertThat(json("<page>\n  <title>a</title>\n</page>")).isEqualTo("{\"title\":\"a\"}");
    }

    @Test
    void namesHaveTypes() throws Exception {
        assertThat(json("<file res-id=\"7\" res-is-head=\"true\"><contents.preview maxwidth=\"160\"/></file>"))
                .isEqualTo("{\"res-id\":7,\"res-is-head\":true,\"contents.preview\":[{\"maxwidth\":160}]}");
        assertThat(json("<event journaled=\"True\"><request><headers><header name=\"a\">b</header></headers>"
                        + "<parameters><param name=\"c\">d</param></parameters></request></event>"))
                .isEqualTo(
                        "{\"journaled\":true,\"request\":{\"headers\":{\"header\":[{\"name\":\"a\",\"#text\":\"b\"}]},"
                                + "\"parameters\":{\"param\":[{\"name\":\"c\",\"#text\":\"d\"}]}}}");
        assertThat(
                        json(
                                "<user anonymous=\"false\"><license.seat owner=\"true\">true</license.seat><email hidden=\"true\"/></user>"))
                .isEqualTo(
                        "{\"anonymous\":false,\"license.seat\":true,\"license.seat@owner\":true,\"email\":\"\",\"email@hidden\":true}");
        assertThat(json("<page><metrics><metric.views>12</metric.views></metrics></page>"))
                .isEqualTo("{\"metrics\":{\"metric.views\":12}}");
    }

    @Test
    void aScoreWithoutVotesStaysEmpty() throws Exception {
        assertThat(json("<rating score=\"\" count=\"0\" seated.score=\"0.75\" unseated.score=\"0\"/>"))
                .isEqualTo("{\"score\":\"\",\"count\":0,\"seated.score\":0.75,\"unseated.score\":0}");
    }

    @Test
    void aMaskIsExact() throws Exception {
        assertThat(json("<operations mask=\"18446744073709551615\">ADMIN</operations>"))
                .isEqualTo("{\"mask\":\"18446744073709551615\",\"#text\":\"ADMIN\"}");
    }

    @Test
    void aListThatIsOnlyCountedOrLinkedIsNotEmpty() throws Exception {
        assertThat(json("<properties count=\"3\" href=\"x\"/>")).isEqualTo("{\"count\":3,\"href\":\"x\"}");
        assertThat(json("<subpages href=\"x\"/>")).isEqualTo("{\"href\":\"x\"}");
    }

    @Test
    void whatIsAListElsewhereMayBeText() throws Exception {
        assertThat(json("<result><content/><summary>s</summary><tag>a</tag></result>"))
                .isEqualTo("{\"content\":\"\",\"summary\":\"s\",\"tag\":\"a\"}");
    }

    @Test
    void markupIsOneText() throws Exception {
        assertThat(json("<content><body>a <b>c</b> d<iframe/></body></content>"))
                .isEqualTo("{\"body\":[\"a <b>c</b> d<iframe></iframe>\"]}");
    }
}
