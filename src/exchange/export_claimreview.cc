// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <set>

#include "exchange/decided.h"
#include "exchange/export_formats.h"
#include "exchange/parts.h"
#include "report/case_view.h"

namespace headwater {
namespace {

Json party(const std::string& name, EntityKind kind) {
  return {{"@type", kind == EntityKind::person ? "Person" : "Organization"}, {"name", name}};
}

EntityKind kind_at(const Case& whole, MaybeIndex entity) {
  return entity.below(whole.findings.entities.size()) ? whole.findings.entities[*entity].kind
                                                      : EntityKind::unknown;
}

class Reviews {
 public:
  explicit Reviews(const ExportInput& input)
      : input_(input), whole_(input.whole), view_(input.whole) {}

  [[nodiscard]] Json review(std::uint32_t index) const {
    const auto& claim = whole_.findings.claims[index];
    Json json{{"@type", "ClaimReview"}, {"@id", urn("review " + claim.id)}};
    put(json, "datePublished", input_.day);
    json["author"] = {{"@type", "Organization"},
                      {"name", input_.version + ", analysis by machine"}};
    json["claimReviewed"] = claim.text;
    json["itemReviewed"] = item(index);
    json["reviewRating"] = {
        {"@type", "Rating"},
        {"alternateName", support_words(whole_, claim)},
        {"ratingExplanation",
         "How many independent origins these documents show, and the credibility that follows "
         "(Admiralty code). It says nothing of what is true."}};
    return json;
  }

  // An analyst's own: the review of a person, beside that of the machine.
  [[nodiscard]] Json review(const ExportedDecision& one, std::uint32_t index) const {
    auto json = review(index);
    const auto& made = one.made;
    json["@id"] =
        urn(fmt::format("review {} {}", decision_name(made), whole_.findings.claims[index].id));
    json["datePublished"] = made.made_at.substr(0, 10);
    json["author"] = party(made.made_by, EntityKind::person);
    json["reviewRating"]["alternateName"] = fmt::format(
        "{} {}", made.value, credibility_text(static_cast<std::uint8_t>(made.value.front() - '0')));
    json["reviewRating"]["ratingExplanation"] =
        made.why.empty() ? "Rated by an analyst (Admiralty code)." : made.why;
    return json;
  }

 private:
  [[nodiscard]] Json item(std::uint32_t index) const {
    const auto& claim = whole_.findings.claims[index];
    Json json{{"@type", "Claim"}, {"@id", urn("claim " + claim.id)}, {"text", claim.text}};
    put(json, "datePublished", first_published(whole_, claim));
    Json authors = Json::array();
    for (const auto o : view_.origins_of(index)) {
      const auto& origin = whole_.findings.origins[o];
      if (origin.known && !origin.name.empty())
        authors.push_back(party(origin.name, kind_at(whole_, origin.entity)));
    }
    if (!authors.empty()) json["author"] = std::move(authors);
    json["appearance"] = Json::array();
    MaybeIndex first;
    std::set<std::uint32_t> seen;
    for (const auto u : claim.utterances) {
      const auto& utterance = whole_.findings.utterances[u];
      if (utterance.stance != Stance::asserts || !seen.insert(utterance.document).second) continue;
      const auto document = utterance.document;
      json["appearance"].push_back(work(document));
      const auto& day = whole_.documents[document].document.published;
      if (!day.empty() && (!first || day < whole_.documents[*first].document.published))
        first = document;
    }
    if (first) json["firstAppearance"] = work(*first);
    return json;
  }

  [[nodiscard]] Json work(std::uint32_t document) const {
    const auto& d = whole_.documents[document].document;
    Json json{{"@type", "CreativeWork"}, {"@id", urn(document_name(d))}};
    put(json, "headline", d.title);
    put(json, "url", d.url);
    put(json, "datePublished", d.published);
    put(json, "inLanguage", d.language);
    json["publisher"] = {{"@type", "Organization"}, {"name", view_.outlet(document)}};
    if (!d.authors.empty()) json["author"] = Json::array();
    for (const auto& author : d.authors)
      json["author"].push_back(party(author, EntityKind::person));
    return json;
  }

  const ExportInput& input_;
  const Case& whole_;
  CaseView view_;
};

}  // namespace

std::string export_claimreview(const ExportInput& input) {
  const Reviews reviews(input);
  std::vector<Json> graph;
  for (const auto i : input.chosen.claims) graph.push_back(reviews.review(i));
  for (const auto& one : exported_decisions(input)) {
    if (one.made.action != DecisionAction::rate || one.made.value.empty()) continue;
    for (const auto i : one.claims) graph.push_back(reviews.review(one, i));
  }
  return with_list({{"@context", "https://schema.org"}}, "@graph", graph);
}

}  // namespace headwater
