package org.sonolens.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sonolens.view.TimeFrequencyBox;

class ReviewJsonTest {
    private static final FileReview FULL = new FileReview(
            Optional.of(Flag.QUESTION),
            List.of("Myotis", "7"),
            "two of them,\n\"maybe\" <three>",
            List.of(
                    new LabelledBox(new TimeFrequencyBox(0.25, 0.5, 38_000, 61_000.5), "buzz"),
                    new LabelledBox(new TimeFrequencyBox(1, 2, 0, 1), "")),
            true,
            Instant.parse("2024-06-21T22:15:03.123456Z"),
            Optional.of(new FileIdentity(123_456_789_012L, "0123456789abcdef".repeat(4), 77)),
            "");

    @Test
    void everythingComesBack() throws Exception {
        FolderReview review = new FolderReview(1, Map.of("nacht ü 1.wav", FULL, "b.wav", FileReview.NONE), "");
        assertThat(ReviewReader.read(ReviewJson.write(review))).isEqualTo(review);
    }

    @Test
    void whatANewerVersionSaysIsKeptInEveryPlace() throws Exception {
        String newer = """
                {"version": 7, "site": {"name": "mill"}, "files": {"a.wav": {
                  "flag": "perhaps", "colour": [1, {"deep": null}], "changed": "2030-01-01T00:00:00Z",
                  "boxes": [{"startSeconds": 0, "endSeconds": 1, "lowHz": 0, "highHz": 1, "shape": "oval"}]}}}
                """;
        FolderReview read = ReviewReader.read(newer);
        assertThat(read.files().get("a.wav").flag()).isEmpty();
        JsonObject again = JsonParser.parseString(ReviewJson.write(read)).getAsJsonObject();
        JsonObject before = JsonParser.parseString(newer).getAsJsonObject();
        JsonObject file = again.getAsJsonObject("files").getAsJsonObject("a.wav");
        JsonObject fileBefore = before.getAsJsonObject("files").getAsJsonObject("a.wav");
        assertThat(again.get("version").getAsInt()).isEqualTo(7);
        assertThat(again.get("site")).isEqualTo(before.get("site"));
        assertThat(file.get("flag").getAsString()).isEqualTo("perhaps");
        assertThat(file.get("colour")).isEqualTo(fileBefore.get("colour"));
        assertThat(file.getAsJsonArray("boxes")
                        .get(0)
                        .getAsJsonObject()
                        .get("shape")
                        .getAsString())
                .isEqualTo("oval");
    }

    @Test
    void aFlagThatIsSetTakesThePlaceOfOneOfANewerVersion() throws Exception {
        FolderReview read = ReviewReader.read("{\"version\":2,\"files\":{\"a\":{\"flag\":\"perhaps\"}}}");
        FileReview starred = read.files().get("a").withFlag(Optional.of(Flag.STAR));
        FolderReview again = ReviewReader.read(ReviewJson.write(read.withFiles(Map.of("a", starred))));
        assertThat(again.files().get("a").flag()).contains(Flag.STAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"version\": 0}",
                "{\"version\": 1, \"files\": {\"a\": {\"flag\": \"st",
                "{\"version\": 1, \"files\": []}",
                "{\"version\": 1, \"files\": {\"a\": 3}}",
                "{\"version\": 1, \"files\": {\"a\": {\"tags\": \"x\"}}}",
                "{\"version\": 1, \"files\": {\"a\": {\"tags\": [\" \"]}}}",
                "{\"version\": 1, \"files\": {\"a\": {\"changed\": \"yesterday\"}}}",
                "{\"version\": 1, \"files\": {\"a\": {\"bytes\": 1, \"headSha256\": \"no\"}}}",
                "{\"version\": 1, \"files\": {\"a\": {\"boxes\": [{\"startSeconds\": 1}]}}}",
                "{\"version\": 1, \"files\": {\"a\": {\"boxes\": [{\"startSeconds\": 1, \"endSeconds\": 1,"
                        + " \"lowHz\": 0, \"highHz\": 1}]}}}",
            })
    void whatIsNoReviewIsSaidToBeDamaged(String text) {
        assertThatThrownBy(() -> ReviewReader.read(text)).isInstanceOf(ReviewDamagedException.class);
    }
}
