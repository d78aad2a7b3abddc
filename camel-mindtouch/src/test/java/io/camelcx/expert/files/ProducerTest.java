// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.expert.api.PageFile;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.fetch.SpooledFile;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.converter.stream.ReaderCache;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProducerTest {

    @AutoClose
    private final FilesBed bed = FilesBed.create();

    private int page;
    private int other;
    private String uri;

    @BeforeEach
    void start() {
        page = bed.page("Guides/Setup & more");
        other = bed.page("Other");
        uri = "expert-files:" + page;
        bed.start();
    }

    private Exchange sent(String endpoint, Object body, Map<String, Object> headers) {
        Exchange exchange = bed.send(endpoint, body, headers);
        assertThat((Throwable) exchange.getException()).isNull();
        return exchange;
    }

    private Exchange sent(String endpoint) {
        return sent(endpoint, null, Map.of());
    }

    private void refused(String endpoint, Object body, Map<String, Object> headers, String... words) {
        int before = bed.requests().size();
        Throwable failure = bed.send(endpoint, body, headers).getException();
        assertThat(failure).isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll(words);
        assertThat(bed.requests()).hasSize(before);
    }

    @Test
    void theFilesOfAPageAreListedByDefault() {
        bed.attach(page, "a.txt", "one");
        bed.attach(page, "b.txt", "three");

        List<PageFile> files = sent(uri).getMessage().getBody(List.class);

        assertThat(files).extracting(PageFile::name).containsExactlyInAnyOrder("a.txt", "b.txt");
        assertThat(files).extracting(PageFile::size).containsExactlyInAnyOrder(3L, 5L);
    }

    @Test
    void aPageWithoutFilesHasAnEmptyList() {
        assertThat(sent(uri).getMessage().getBody(List.class)).isEmpty();
    }

    @Test
    void aListInPartsIsReadToItsEnd() {
        bed.simulator().expert().change(api -> api.withFiles(files -> files.withListLimit(2)));
        for (int i = 0; i < 5; i++) {
            bed.attach(page, i + ".txt", "" + i);
        }

        assertThat(sent(uri).getMessage().getBody(List.class)).hasSize(5);
        assertThat(bed.requests("/files?")).hasSize(3);
    }

    @Test
    void everyKindOfBodyIsUploaded(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("f.txt"), "Größe");
        List<Object> bodies = List.of(
                "Größe",
                "Größe".getBytes("UTF-8"),
                new ByteArrayInputStream("Größe".getBytes("UTF-8")),
                new InputStreamCache("Größe".getBytes("UTF-8")),
                new ReaderCache("Größe"),
                new StringReader("Größe"),
                file,
                file.toFile());
        for (Object body : bodies) {
            bed.journal().clear();
            PageFile stored = sent(uri + "?operation=upload&fileName=a.txt", body, Map.of())
                    .getMessage()
                    .getBody(PageFile.class);
            assertThat(bed.content(page, "a.txt")).as("%s", body.getClass()).isEqualTo("Größe");
            assertThat(stored.size()).isEqualTo(7);
        }
        assertThat(bed.site().files(page).get(0).revision()).isEqualTo(bodies.size());
    }

    @Test
    void lengthAndTypeAreSentWhereTheyAreKnown() {
        sent(uri + "?operation=upload&fileName=a.png", "bytes".getBytes(), Map.of());
        sent(uri + "?operation=upload&fileName=b.unknown", new ByteArrayInputStream("bytes".getBytes()), Map.of());
        sent(uri + "?operation=upload&fileName=c.txt", "x", Map.of(Exchange.CONTENT_TYPE, "application/x-mine"));
        sent(uri + "?operation=upload&fileName=d.txt", "x", Map.of(Exchange.CONTENT_TYPE, "multipart/form-data"));

        List<RecordedRequest> puts = bed.journal().requests("PUT", "*");
        assertThat(puts)
                .extracting(put -> put.headers().get("content-type").get(0))
                .containsExactly("image/png", "application/octet-stream", "application/x-mine", "text/plain");
        assertThat(puts.get(0).headers().get("content-length")).containsExactly("5");
        assertThat(puts.get(1).headers()).doesNotContainKey("content-length");
    }

    @Test
    void anUploadMakesARevisionAndKeepsTheDescription() {
        sent(uri + "?operation=upload&fileName=a.txt&description=what it is", "one", Map.of());
        Exchange second = sent(uri + "?operation=upload&fileName=a.txt", "two", Map.of());

        PageFile file = second.getMessage().getBody(PageFile.class);
        assertThat(file.revision()).isEqualTo(2);
        assertThat(file.description()).isEqualTo("what it is");
        assertThat(second.getMessage().getHeader(ExpertFilesConstants.FILE_ID)).isEqualTo(file.id());
        assertThat(second.getMessage().getHeader(ExpertFilesConstants.REVISION)).isEqualTo(2L);
        assertThat(second.getMessage().getHeader(ExpertFilesConstants.PAGE_ID)).isEqualTo((long) page);
    }

    @ParameterizedTest
    @CsvSource({
        "dog#cat.gif, dog%2523cat.gif",
        "foo, =foo",
        "50% Größe & more.txt, 50%2525%2520Gr%25C3%25B6%25C3%259Fe%2520%2526%2520more.txt"
    })
    void aNameIsEncodedTwice(String name, String segment) {
        sent(uri + "?operation=upload", "x", Map.of(ExpertFilesConstants.OVERRIDE_FILE_NAME, name));

        assertThat(bed.requests("PUT")).containsExactly("PUT /pages/" + page + "/files/" + segment);
        assertThat(bed.content(page, name)).isEqualTo("x");
        Exchange download =
                sent(uri + "?operation=download", null, Map.of(ExpertFilesConstants.OVERRIDE_FILE_NAME, name));
        assertThat(download.getMessage().getBody(String.class)).isEqualTo("x");
        assertThat(download.getMessage().getHeader(Exchange.FILE_NAME)).isEqualTo(name);
    }

    @Test
    void theNameOfAFileIsThatOfItsHeaderWithoutFolders(@TempDir Path folder) throws Exception {
        File file = Files.writeString(folder.resolve("own.txt"), "x").toFile();

        sent(uri + "?operation=upload", "x", Map.of(Exchange.FILE_NAME, "a/b\\c.txt"));
        sent(uri + "?operation=upload", file, Map.of());
        sent(uri + "?operation=upload&fileName=opt.txt", file, Map.of(Exchange.FILE_NAME, "a/b.txt"));

        assertThat(bed.site().files(page))
                .extracting(each -> each.name())
                .containsExactlyInAnyOrder("c.txt", "own.txt", "opt.txt");
    }

    @Test
    void anUploadByNumberReplacesThatFile() {
        int id = bed.attach(page, "a.txt", "one");

        sent("expert-files:home?operation=upload&fileId=" + id, "two", Map.of());

        assertThat(bed.content(page, "a.txt")).isEqualTo("two");
    }

    /** Otherwise a route from one page to another would overwrite the file that it has read. */
    @Test
    void theHeaderOfAFileThatWasReadDoesNotDirectAnUpload() {
        int id = bed.attach(page, "a.txt", "one");
        Exchange read = sent("expert-files:home?operation=download&fileId=" + id);

        Exchange exchange = new DefaultExchange(bed.context());
        exchange.getMessage().setHeaders(read.getMessage().getHeaders());
        exchange.getMessage().setBody("two");
        bed.send("expert-files:" + other + "?operation=upload", exchange);

        assertThat(bed.content(page, "a.txt")).isEqualTo("one");
        assertThat(bed.content(other, "a.txt")).isEqualTo("two");
    }

    @Test
    void aDownloadIsATemporaryFileWithItsTypeAndLength() throws Exception {
        int id = bed.attach(page, "a.txt", "the content");

        Exchange exchange = sent(uri + "?operation=download&fileName=a.txt");

        assertThat(exchange.getMessage().getBody()).isInstanceOf(SpooledFile.class);
        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("the content");
        assertThat(exchange.getMessage().getHeader(Exchange.CONTENT_TYPE)).isEqualTo("text/plain");
        assertThat(exchange.getMessage().getHeader(Exchange.FILE_LENGTH)).isEqualTo(11L);
        assertThat(exchange.getMessage().getHeader(ExpertFilesConstants.FILE_ID))
                .isEqualTo((long) id);
    }

    @Test
    void anEmptyFileIsUploadedAndDownloaded() {
        sent(uri + "?operation=upload&fileName=a.txt", "", Map.of());

        assertThat(sent(uri + "?operation=download&fileName=a.txt").getMessage().getBody(String.class))
                .isEmpty();
    }

    @Test
    void anEarlierRevisionIsDownloadedAndDescribed() {
        int id = bed.attach(page, "a.txt", "one");
        bed.attach(page, "a.txt", "two!");

        assertThat(sent("expert-files:home?operation=download&revision=1&fileId=" + id)
                        .getMessage()
                        .getBody(String.class))
                .isEqualTo("one");
        assertThat(sent(
                                "expert-files:home?operation=info&fileId=" + id,
                                null,
                                Map.of(ExpertFilesConstants.OVERRIDE_REVISION, 1))
                        .getMessage()
                        .getBody(PageFile.class)
                        .size())
                .isEqualTo(3);
    }

    @Test
    void aSmallerPictureIsDownloaded() {
        int id = bed.site().attach(page, "a.png", "image/png", new byte[1000]);

        Exchange thumb = sent("expert-files:home?operation=download&size=thumb&fileId=" + id);

        assertThat(thumb.getMessage().getBody(String.class)).isEqualTo("thumb of a.png r1");
        assertThat(thumb.getMessage().getHeader(Exchange.CONTENT_TYPE)).isEqualTo("image/png");
    }

    @Test
    void allRevisionsAreListed() {
        int id = bed.attach(page, "a.txt", "one");
        bed.site().moveFile(id, page, "b.txt");

        List<PageFile> revisions =
                sent(uri + "?operation=revisions&fileName=b.txt").getMessage().getBody(List.class);

        assertThat(revisions).extracting(PageFile::revision).containsExactly(2L, 1L);
        assertThat(revisions).extracting(PageFile::name).containsExactly("b.txt", "a.txt");
        assertThat(revisions.get(0).details()).containsKey("user-action");
    }

    @Test
    void aDescriptionIsReplacedReadAndRemoved() {
        bed.attach(page, "a.txt", "one");

        sent(uri + "?operation=setDescription&fileName=a.txt", "größer & besser", Map.of());
        assertThat(sent(uri + "?operation=description&fileName=a.txt")
                        .getMessage()
                        .getBody())
                .isEqualTo("größer & besser");
        sent(uri + "?operation=setDescription&fileName=a.txt", "", Map.of());
        assertThat(sent(uri + "?operation=description&fileName=a.txt")
                        .getMessage()
                        .getBody())
                .isEqualTo("");
    }

    @Test
    void aFileIsMovedToAPageByItsPathAndToAName() {
        int id = bed.attach(page, "a.txt", "one");

        PageFile moved = sent(uri + "?operation=move&fileName=a.txt&to=Other&newName=b c.txt")
                .getMessage()
                .getBody(PageFile.class);

        assertThat(moved.pageId()).isEqualTo(other);
        assertThat(moved.id()).isEqualTo(id);
        assertThat(bed.content(other, "b c.txt")).isEqualTo("one");
        assertThat(bed.requests("POST")).containsExactly("POST /files/" + id + "/move?to=" + other + "&name=b%20c.txt");
    }

    @Test
    void aFileIsCopied() {
        int id = bed.attach(page, "a.txt", "one");

        PageFile copy = sent("expert-files:home?operation=copy&fileId=" + id + "&to=" + other)
                .getMessage()
                .getBody(PageFile.class);

        assertThat(copy.id()).isNotEqualTo(id);
        assertThat(bed.content(page, "a.txt")).isEqualTo("one");
        assertThat(bed.content(other, "a.txt")).isEqualTo("one");
    }

    @Test
    void aPlaceThatIsTakenFailsWithTheStatusOfTheSite() {
        bed.attach(other, "a.txt", "two");
        int id = bed.attach(page, "a.txt", "one");

        Throwable failure = bed.send("expert-files:home?operation=move&fileId=" + id + "&to=" + other)
                .getException();

        assertThat(((CxApiException) failure).status()).hasValue(409);
        assertThat(bed.requests("POST")).hasSize(1);
    }

    @Test
    void aFileIsDeletedAndTheBodyStays() {
        bed.attach(page, "a.txt", "one");

        Exchange exchange = sent(uri + "?operation=delete&fileName=a.txt", "kept", Map.of());

        assertThat(bed.site().files(page)).isEmpty();
        assertThat(exchange.getMessage().getBody()).isEqualTo("kept");
    }

    @Test
    void aFileOfAListNamesItself() {
        bed.attach(page, "a.txt", "one");
        PageFile file = (PageFile) sent(uri).getMessage().getBody(List.class).get(0);

        assertThat(sent("expert-files:home?operation=download", file, Map.of())
                        .getMessage()
                        .getBody(String.class))
                .isEqualTo("one");
    }

    @Test
    void aMissingFileIsA404() {
        Throwable failure = bed.send(uri + "?operation=download&fileName=a.txt").getException();

        assertThat(((CxApiException) failure).status()).hasValue(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"download", "info", "revisions", "description", "delete"})
    void anOperationWithoutAFileIsRefusedBeforeAnyCall(String operation) {
        refused(uri + "?operation=" + operation, null, Map.of(), operation, "fileId", "fileName");
    }

    @Test
    void badInputIsRefusedBeforeAnyCall() {
        refused(uri + "?operation=upload", "x", Map.of(), "fileName", Exchange.FILE_NAME);
        refused(uri + "?operation=upload&fileName=a.txt", null, Map.of(), "upload", "body");
        refused(uri + "?operation=info&fileId=abc", null, Map.of(), "number", "abc");
        refused(uri + "?operation=info&fileId=1&revision=old", null, Map.of(), "revision", "head", "old");
        refused(uri + "?operation=download&fileId=1&size=1x1", null, Map.of(), "size", "thumb", "1x1");
        refused(uri + "?operation=move&fileId=1", null, Map.of(), "move", "to", "newName");
        refused(uri + "?operation=setDescription&fileId=1", null, Map.of(), "setDescription", "description");
        refused(uri, null, Map.of(ExpertFilesConstants.OPERATION, "erase"), "erase", "upload");
    }

    @Test
    void anOptionMayBeAnExpression() {
        bed.attach(page, "a.txt", "one");

        assertThat(sent(uri + "?operation=download&fileName=${header.file}", null, Map.of("file", "a.txt"))
                        .getMessage()
                        .getBody(String.class))
                .isEqualTo("one");
    }
}
