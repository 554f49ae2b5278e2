package org.tadmor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import example.client.ApiClient;
import example.client.ApiException;
import example.client.api.ActorsApi;
import example.client.api.ArticlesApi;
import example.client.api.ChangesApi;
import example.client.api.ClaimsApi;
import example.client.api.ClaimsApi.APIListClaimsRequest;
import example.client.api.DecisionsApi;
import example.client.api.DisagreementsApi;
import example.client.api.DisagreementsApi.APIListDisagreementsRequest;
import example.client.api.EventsApi;
import example.client.api.EventsApi.APIListEventsRequest;
import example.client.api.IngestApi;
import example.client.api.KeysApi;
import example.client.api.LedgerApi;
import example.client.api.OutletsApi;
import example.client.api.PropositionsApi;
import example.client.api.VocabularyApi;
import example.client.model.ApiKey;
import example.client.model.ChangePage;
import example.client.model.ClaimItem;
import example.client.model.ClaimPage;
import example.client.model.ClaimSummary;
import example.client.model.DecisionDetail;
import example.client.model.DecisionRequest;
import example.client.model.DisagreementItem;
import example.client.model.EventDossier;
import example.client.model.EventItem;
import example.client.model.IngestOutcome;
import example.client.model.IngestRequest;
import example.client.model.Job;
import example.client.model.KeyRequest;
import example.client.model.Problem;
import example.client.model.PropositionItem;
import example.client.model.Reference;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A client generated from {@code src/docs/openapi.json}, at work: what the description says is enough to go by. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(PostgresTestConfiguration.class)
class ClientIT {

    @LocalServerPort
    int port;

    ApiClient client;

    @BeforeEach
    void loadTheSeedCorpus() throws ApiException {
        client = new ApiClient();
        client.updateBaseUri("http://127.0.0.1:" + port);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + Api.KEY));
        assertThat(new IngestApi(client).ingestSeeds("seeds of the client"))
                .hasSize(5)
                .allSatisfy(outcome -> assertThat(outcome.getReason()).isNull());
    }

    @Test
    void leadsFromAnEventToTheWordsThatProveAClaim() throws ApiException {
        EventItem event = new EventsApi(client)
                .listEvents(APIListEventsRequest.newBuilder()
                        .place(List.of("Palmyra"))
                        .eventFrom(LocalDate.of(2016, 3, 27))
                        .eventTo(LocalDate.of(2016, 3, 27))
                        .sort(List.of("outlets:desc"))
                        .include(List.of("counts"))
                        .limit(1)
                        .build())
                .getItems()
                .get(0);
        EventDossier dossier = new EventsApi(client).readEvent(event.getId(), null, null);
        ClaimItem claim = new ClaimsApi(client)
                .listClaims(APIListClaimsRequest.newBuilder()
                        .event(List.of(event.getId()))
                        .include(List.of("article", "proposition"))
                        .build())
                .getItems()
                .get(0);

        String text = new ArticlesApi(client)
                .readArticle(claim.getArticle().getId(), null, null)
                .getText();

        assertThat(event.getIncluded().getCounts().getClaims()).isPositive();
        assertThat(dossier.getTitle()).isEqualTo(event.getTitle());
        assertThat(dossier.getReports()).isNotEmpty();
        assertThat(claim.getIncluded().getArticle().getTitle())
                .isEqualTo(claim.getArticle().getTitle());
        List<Integer> first = claim.getEvidence().getContent().get(0);
        int begin = text.offsetByCodePoints(0, first.get(0));
        assertThat(text.substring(begin, text.offsetByCodePoints(begin, first.get(1) - first.get(0))))
                .isNotBlank()
                .satisfies(words -> assertThat(claim.getContent()).contains(words));
    }

    @Test
    void followsAListToItsEnd() throws ApiException {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        ClaimPage page;
        do {
            page = new ClaimsApi(client)
                    .listClaims(APIListClaimsRequest.newBuilder()
                            .facets(List.of("outlet", "speaker"))
                            .limit(20)
                            .cursor(cursor)
                            .build());
            page.getItems().forEach(claim -> seen.add(claim.getId()));
            cursor = page.getPage().getNext();
        } while (cursor != null);

        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSize(Math.toIntExact(page.getPage().getTotal().getValue()));
        assertThat(page.getFacets().get("outlet").getValues().get(0).getLabel()).isNotBlank();
    }

    @Test
    void readsOneOfEachResource() throws ApiException {
        PropositionItem proposition = new PropositionsApi(client)
                .listPropositions(PropositionsApi.APIListPropositionsRequest.newBuilder()
                        .speaker(List.of("Vladimir Putin"))
                        .build())
                .getItems()
                .get(0);
        assertThat(new PropositionsApi(client)
                        .readProposition(proposition.getId(), null, null)
                        .getOrigins())
                .isNotEmpty();
        String actor = proposition.getSpeakers().get(0).getId();
        assertThat(new ActorsApi(client).readActor(actor, null, null).getSaid()).isPositive();
        String disagreement = new DisagreementsApi(client)
                .listDisagreements(DisagreementsApi.APIListDisagreementsRequest.newBuilder()
                        .build())
                .getItems()
                .get(0)
                .getId();
        assertThat(new DisagreementsApi(client)
                        .readDisagreement(disagreement, null, null)
                        .getWhy())
                .isNotEmpty();
        String outlet = new OutletsApi(client)
                .listOutlets(
                        OutletsApi.APIListOutletsRequest.newBuilder().q("ndtv").build())
                .getItems()
                .get(0)
                .getId();
        assertThat(new OutletsApi(client).readOutlet(outlet, null, null).getDomain())
                .isEqualTo("ndtv.com");
        assertThat(new VocabularyApi(client).readVocabulary().getTerms()).isNotEmpty();
        ChangePage changes = new ChangesApi(client)
                .listChanges(ChangesApi.APIListChangesRequest.newBuilder()
                        .kind(List.of("event"))
                        .build());
        assertThat(changes.getItems())
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.getHref()).startsWith("/events/"));
    }

    @Test
    void findsDisagreementsByWhatIsSaidOnEitherSide() throws ApiException {
        DisagreementsApi disagreements = new DisagreementsApi(client);
        DisagreementItem disagreement =
                disagreements
                        .listDisagreements(
                                APIListDisagreementsRequest.newBuilder().build())
                        .getItems()
                        .stream()
                        .filter(each -> each.getA() != null && each.getA().getClaim() != null)
                        .findFirst()
                        .orElseThrow();
        ClaimSummary claim = new ClaimsApi(client).readClaim(disagreement.getA().getClaim(), null, null);
        String[] words = claim.getContent().split("[^\\p{L}]+");
        String phrase = '"' + words[words.length - 2] + ' ' + words[words.length - 1] + '"';

        for (APIListDisagreementsRequest.Builder request : List.of(
                APIListDisagreementsRequest.newBuilder().q(phrase),
                APIListDisagreementsRequest.newBuilder().q(phrase).sort(List.of("type:desc")),
                APIListDisagreementsRequest.newBuilder()
                        .outlet(List.of(claim.getOutlet().getName()))
                        .include(List.of("event")),
                APIListDisagreementsRequest.newBuilder()
                        .speaker(List.of(claim.getSpeakers().get(0).getActor().getId()))
                        .facets(List.of("type")))) {
            assertThat(disagreements.listDisagreements(request.build()).getItems())
                    .extracting(DisagreementItem::getId)
                    .contains(disagreement.getId());
        }
        assertThat(disagreements
                        .listDisagreements(APIListDisagreementsRequest.newBuilder()
                                .q(phrase + " -" + words[words.length - 1])
                                .build())
                        .getItems())
                .isEmpty();
    }

    @Test
    void sendsArticlesAndTakesThemBack(@TempDir Path folder) throws ApiException, IOException {
        IngestRequest article = new IngestRequest()
                .outlet("Harbour Times")
                .domain("harbour-times.example")
                .published("2026-05-04")
                .text("The lighthouse needs a new lamp, keeper Ida Strand said on Monday.");
        IngestOutcome outcome = new IngestApi(client).ingestArticle(article, "client-1");
        assertThat(outcome.getStatus()).isEqualTo(IngestOutcome.StatusEnum.CREATED);
        assertThat(new IngestApi(client).ingestArticle(article, "client-1")).isEqualTo(outcome);

        File file = Files.writeString(folder.resolve("pier.txt"), "The pier is safe, warden Ola Berg said.")
                .toFile();
        assertThat(new IngestApi(client)
                        .ingestFiles(IngestApi.APIIngestFilesRequest.newBuilder()
                                ._file(List.of(file))
                                .outlet("Harbour Times")
                                .domain("harbour-times.example")
                                .build()))
                .singleElement()
                .satisfies(sent -> assertThat(sent.getClaims()).isEqualTo(1));
        assertThat(new ArticlesApi(client).verifyEvidence(outcome.getArticle()).getWrong())
                .isEmpty();

        String tag = new ArticlesApi(client)
                .readArticleWithHttpInfo(outcome.getArticle(), null, null)
                .getHeaders()
                .get("etag")
                .get(0);
        new ArticlesApi(client).retractArticle(outcome.getArticle(), "sent by mistake", tag);
        ApiException gone = catchThrowableOfType(
                ApiException.class, () -> new ArticlesApi(client).readArticle(outcome.getArticle(), null, null));
        assertThat(gone.getCode()).isEqualTo(410);
    }

    @Test
    void decidesMakesKeysAndRebuilds() throws ApiException {
        List<ClaimItem> claims = new ClaimsApi(client)
                .listClaims(APIListClaimsRequest.newBuilder()
                        .speaker(List.of("Dmitry Peskov"))
                        .build())
                .getItems();
        DecisionDetail decision = new DecisionsApi(client)
                .makeDecision(new DecisionRequest()
                        .kind(DecisionRequest.KindEnum.PROPOSITION)
                        .left(reference(claims.get(0)))
                        .right(reference(claims.get(1)))
                        .judgement(DecisionRequest.JudgementEnum.NOT_SAME)
                        .reason("Two sentences of the read-out."));
        assertThat(new DecisionsApi(client)
                        .readDecision(decision.getId(), null, null)
                        .getLeft()
                        .getQuote())
                .isNotBlank();
        ApiKey key = new KeysApi(client)
                .makeKey(new KeyRequest().name("a reader").scopes(List.of(KeyRequest.ScopesEnum.INGEST)));
        assertThat(key.getKey()).startsWith("tdm_");
        Job rebuild = new LedgerApi(client).rebuildLedger();
        assertThat(new LedgerApi(client).readRebuild(rebuild.getId()).getId()).isEqualTo(rebuild.getId());
    }

    @Test
    void understandsWhatIsWrong() throws IOException {
        ApiException failure = catchThrowableOfType(
                ApiException.class,
                () -> new ClaimsApi(client)
                        .listClaims(
                                APIListClaimsRequest.newBuilder().limit(9_999).build()));

        assertThat(failure.getCode()).isEqualTo(400);
        Problem problem = client.getObjectMapper().readValue(failure.getResponseBody(), Problem.class);
        assertThat(problem.getErrors().get(0).getPointer()).isEqualTo("?limit");
    }

    private static Reference reference(ClaimItem claim) {
        return new Reference().id(claim.getId());
    }
}
