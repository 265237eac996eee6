// SPDX-License-Identifier: Apache-2.0
#include "web/origin_tree.h"

#include <algorithm>
#include <ranges>
#include <set>

#include "report/document_json.h"
#include "report/reason_text.h"
#include "report/values_json.h"

namespace headwater {
namespace {

class Tree {
 public:
  Tree(const CaseView& view, std::uint32_t claim, ShownDocuments& shown, std::size_t most)
      : view_(view), claim_(view.findings().claims[claim]), shown_(shown) {
    for (const auto origin : view.origins_of(claim)) add_origin(view.findings().origins[origin]);
    for (const auto said : claim_.utterances | std::views::take(most)) add_report(said);
    // What they were taken from may be said of another claim; that was taken from somewhere, too.
    while (!open_.empty()) {
      const auto next = open_.back();
      open_.pop_back();
      add_report(next);
    }
  }
  Json take() { return json_object("nodes", std::move(nodes_), "edges", std::move(edges_)); }

 private:
  void add_origin(const Origin& origin) {
    nodes_.push_back(json_object("id", origin.id, "kind", "origin", "name", origin.name, "label",
                                 nullptr, "document", nullptr, "start", nullptr, "end", nullptr,
                                 "published", nullptr, "known", origin.known, "group", origin.group,
                                 "origin", origin.id, "stance", nullptr, "in_cut", false));
  }

  void add_report(std::uint32_t index) {
    const auto& found = view_.findings();
    if (index >= found.utterances.size() || !told_.insert(index).second) return;
    const auto& said = found.utterances[index];
    if (said.voices.empty()) return;
    const auto& document = view_.data().documents[said.document].document;
    const bool in_cut = std::ranges::find(claim_.cut, view_.place_of(said)) != claim_.cut.end();
    const auto* origin = origin_of(said);
    nodes_.push_back(json_object(
        "id", utterance_id(view_.data(), index), "kind", "report", "name", view_.publisher(said),
        "label", text_or_null(shown_.of(document.id).label), "document", document.id, "start",
        said.span.start, "end", said.span.end, "published", text_or_null(document.published),
        "known", origin != nullptr && origin->known, "group", origin == nullptr ? 0 : origin->group,
        "origin", origin == nullptr ? Json(nullptr) : Json(origin->id), "stance",
        name_of(said.stance), "in_cut", in_cut));
    add_edges(index, said, origin);
  }

  void add_edges(std::uint32_t index, const Utterance& said, const Origin* origin) {
    const auto id = utterance_id(view_.data(), index);
    const auto parent = said.derived_from;
    const auto& utterances = view_.findings().utterances;
    if (parent.below(utterances.size()) && *parent != index &&
        !utterances[*parent].voices.empty()) {
      open_.push_back(*parent);
      add_edge(utterance_id(view_.data(), parent), id, said);
    } else if (origin != nullptr && said.stance == Stance::asserts) {
      add_edge(through_absent(*origin, said), id, said);
    }
  }

  // The voices between the origin and the report have no document here: one node each.
  std::string through_absent(const Origin& origin, const Utterance& said) {
    auto from = origin.id;
    for (std::size_t i = said.voices.size(); i-- > 1;) {
      const auto& voice = said.voices[i];
      if (voice.name.empty() || voice.name == origin.name || voice.name == said.voices[0].name ||
          (voice.entity && voice.entity == origin.entity) || i + 1 == said.voices.size())
        continue;
      const auto id = from + ">" + voice.name;
      if (absent_.insert(id).second) {
        nodes_.push_back(json_object(
            "id", id, "kind", "absent", "name", voice.name, "label", nullptr, "document", nullptr,
            "start", nullptr, "end", nullptr, "published", nullptr, "known", !voice.anonymous,
            "group", origin.group, "origin", origin.id, "stance", nullptr, "in_cut", false));
        add_edge(from, id, said);
      }
      from = id;
    }
    return from;
  }

  void add_edge(const std::string& from, const std::string& to, const Utterance& said) {
    edges_.push_back(json_object("from", from, "to", to, "derivation", name_of(said.derivation),
                                 "derivation_text", derivation_text(said.derivation), "credited",
                                 said.credited, "why", reasons_json(said.why, view_.data())));
  }

  [[nodiscard]] const Origin* origin_of(const Utterance& said) const {
    const auto& origins = view_.findings().origins;
    return said.origin.below(origins.size()) ? &origins[*said.origin] : nullptr;
  }

  const CaseView& view_;
  const Claim& claim_;
  ShownDocuments& shown_;
  Json nodes_ = Json::array();
  Json edges_ = Json::array();
  std::set<std::uint32_t> told_;
  std::set<std::string> absent_;
  std::vector<std::uint32_t> open_;
};

}  // namespace

Json origin_tree(const CaseView& view, std::uint32_t claim, ShownDocuments& shown,
                 std::size_t most) {
  return Tree(view, claim, shown, most).take();
}

}  // namespace headwater
