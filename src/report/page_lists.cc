// SPDX-License-Identifier: Apache-2.0
#include "report/page_lists.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/strings.h"
#include "model/incident_documents.h"
#include "report/claim_sentence.h"
#include "report/conflicts_json.h"
#include "report/document_json.h"
#include "report/not_analysed_text.h"
#include "report/reason_text.h"
#include "report/reasons_to_look.h"
#include "report/sources_json.h"
#include "report/timeline_json.h"
#include "report/values_json.h"

namespace headwater {
namespace {

using Indices = std::vector<std::uint32_t>;

std::string outlet_name(const Document& document) {
  return document.source.empty() ? document.site : document.source;
}

// First and last day on which documents were published.
struct Days {
  std::optional<Day> lo;
  std::optional<Day> hi;
  void add(const Document& document) { add(document.published_day()); }
  void add(const std::optional<Day>& day) {
    if (!day) return;
    if (!lo || *day < *lo) lo = day;
    if (!hi || *day > *hi) hi = day;
  }
  [[nodiscard]] Json json() const {
    return lo ? json_object("lo", iso_day(*lo), "hi", iso_day(*hi)) : Json(nullptr);
  }
};

// When a page was saved, where the file that holds it says so.
std::optional<Day> captured_day(const Document& document) {
  for (const auto& reason : document.why) {
    if (reason.rule == "read.captured" && !reason.terms.empty())
      return parse_iso_day(reason.terms.front());
  }
  return std::nullopt;
}

Cell day_or_null_cell(const std::optional<Day>& day) {
  return day ? Cell(std::int64_t{day_number(*day)}) : Cell(nullptr);
}

std::size_t count_blanks(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = is_ascii_space(c);
    words += !blank && !inside ? 1U : 0U;
    inside = !blank;
  }
  return words;
}

Json relations_json(const Findings& found, const Entity& entity, const Case& whole) {
  Json relations = Json::array();
  for (const auto& relation : entity.relations) {
    const auto& to = found.entities[relation.to];
    relations.push_back({{"kind", name_of(relation.kind)},
                         {"to", to.id},
                         {"name", to.name},
                         {"why", reasons_json(relation.why, whole)}});
  }
  return relations;
}

}  // namespace

// A row of page_lists.
struct PageLists::Row {
  std::string id{};
  std::string kind{};
  std::string name{};
  std::size_t size = 0;
  std::size_t other = 0;
  Cell first_day = nullptr;
  Cell last_day = nullptr;
  std::string story{};
  Json row{};
};

namespace {

// Numbered over all lists: what is searched by name is found by that number.
void put_row(const PageSink& sink, std::int64_t& number, const char* list, std::size_t position,
             const auto& row) {
  if (!row.name.empty()) sink("page_names", {number, row.name});
  sink("page_lists",
       {number++, std::string(list), static_cast<std::int64_t>(position), row.id, row.kind,
        row.name, static_cast<std::int64_t>(row.size), static_cast<std::int64_t>(row.other),
        row.first_day, row.last_day, text_cell(row.story), to_json_line(row.row)});
}

// Which source speaks: by entity, class of the unnamed, name.
class SourceOfVoice {
 public:
  explicit SourceOfVoice(const Findings& found) {
    for (std::uint32_t i = 0; i < found.sources.size(); ++i) {
      const auto& source = found.sources[i];
      if (source.entity)
        by_entity_.emplace(*source.entity, i);
      else
        (source.kind == "unnamed" ? unnamed_ : by_name_).emplace(source.name, i);
    }
  }
  [[nodiscard]] MaybeIndex of(const Voice& voice) const {
    if (voice.anonymous) return at(unnamed_, std::string(name_of(voice.source_class)));
    if (voice.entity) return at(by_entity_, *voice.entity);
    return at(by_name_, voice.name);
  }

 private:
  template <class Key>
  static MaybeIndex at(const std::map<Key, std::uint32_t>& sources, const Key& key) {
    const auto found = sources.find(key);
    return found == sources.end() ? no_index : MaybeIndex(found->second);
  }
  std::map<std::uint32_t, std::uint32_t> by_entity_;
  std::map<std::string, std::uint32_t> unnamed_;
  std::map<std::string, std::uint32_t> by_name_;
};

}  // namespace

PageLists::PageLists(const CaseView& view, const PageKeys& keys) : view_(view), keys_(keys) {
  const auto& found = view.findings();
  story_of_.resize(view.data().documents.size());
  for (const auto& story : found.stories) {
    auto& title = titles_[story.id];
    for (const auto document : story.documents) {
      story_of_[document] = story.id;
      if (title.empty()) title = squeeze_space(view.data().documents[document].document.title);
    }
  }
  // A story whose documents have no titles is called by its first claim.
  for (const auto& claim : found.claims) {
    const auto story = titles_.find(claim.story);
    if (story != titles_.end() && story->second.empty())
      story->second = shortened(squeeze_space(claim.text), 100);
  }
  const SourceOfVoice source_of(found);
  spoken_.resize(found.sources.size());
  for (std::uint32_t i = 0; i < found.utterances.size(); ++i) {
    std::set<std::uint32_t> sources;
    for (const auto& voice : found.utterances[i].voices) {
      if (const auto source = source_of.of(voice)) sources.insert(*source);
    }
    for (const auto source : sources) spoken_[source].push_back(i);
  }
}

std::string PageLists::title_of(const std::string& story) const {
  const auto found = titles_.find(story);
  return found == titles_.end() ? "" : found->second;
}

void PageLists::put(const PageSink& sink) {
  put_documents(sink);
  put_conflicts(sink);
  put_entities(sink);
  put_not_read(sink);
  put_repeats(sink);
  put_sources(sink);
  put_stories(sink);
  put_timeline(sink);
  put_facts(sink);
}

void PageLists::put_documents(const PageSink& sink) {
  const auto& documents = view_.data().documents;
  std::vector<std::set<std::uint32_t>> claims(documents.size());
  std::vector<std::int64_t> utterances(documents.size(), 0);
  for (const auto& said : view_.findings().utterances) {
    ++utterances[said.document];
    if (said.claim) claims[said.document].insert(*said.claim);
  }
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    const auto& document = documents[i].document;
    Json foreign = Json::object();
    add_analysed(foreign, documents[i]);
    sink("page_documents",
         {std::int64_t{i}, std::int64_t{i} + 1, view_.outlet(i), document.published,
          static_cast<std::int64_t>(claims[i].size()), utterances[i],
          static_cast<std::int64_t>(count_blanks(document.text.str())),
          to_json_line(foreign["not_analysed"]), text_cell(story_of_[i])});
  }
}

void PageLists::put_stories(const PageSink& sink) {
  const auto& found = view_.findings();
  struct Told {
    std::size_t claims = 0;
    std::uint32_t origins_hi = 0;
    MaybeIndex top;
    std::set<std::uint32_t> conflicts;
  };
  std::map<std::string, Told> told;
  for (std::uint32_t i = 0; i < found.claims.size(); ++i) {
    const auto& claim = found.claims[i];
    auto& story = told[claim.story];
    ++story.claims;
    story.origins_hi = std::max(story.origins_hi, claim.origins.hi);
    if (!story.top) story.top = i;
    for (const auto conflict : view_.conflicts_of(i)) {
      if (is_dispute(found.conflicts[conflict])) story.conflicts.insert(conflict);
    }
  }
  std::vector<Row> rows;
  for (const auto& story : found.stories) {
    const auto& of = told[story.id];
    Days days;
    std::set<std::string> outlets;
    for (const auto document : story.documents) {
      days.add(view_.data().documents[document].document);
      outlets.insert(view_.outlet(document));
    }
    const auto title = title_of(story.id);
    rows.push_back(
        {story.id, "", title, story.documents.size(), of.conflicts.size(),
         day_or_null_cell(days.lo), day_or_null_cell(days.hi), story.id,
         json_object("id", story.id, "title", title, "documents", story.documents.size(), "outlets",
                     outlets.size(), "claims", of.claims, "conflicts", of.conflicts.size(),
                     "first_day", day_json(days.lo), "last_day", day_json(days.hi), "origins_hi",
                     of.origins_hi, "top_claim", of.top ? Json(*of.top + 1) : Json(nullptr))});
  }
  std::ranges::stable_sort(rows, std::ranges::greater{}, &Row::size);
  for (std::size_t i = 0; i < rows.size(); ++i) put_row(sink, number_, "stories", i, rows[i]);
}

void PageLists::put_sources(const PageSink& sink) {
  const auto& found = view_.findings();
  std::vector<Row> rows;
  for (std::uint32_t i = 0; i < found.sources.size(); ++i) {
    const auto& source = found.sources[i];
    std::set<std::uint32_t> documents;
    std::set<std::uint32_t> claims;
    for (const auto index : spoken_[i]) {
      const auto& said = found.utterances[index];
      documents.insert(said.document);
      if (said.claim) claims.insert(*said.claim);
    }
    auto json = source_json(view_.data(), i);
    json["documents"] = documents.size();
    json["claims"] = claims.size();
    json["settled"] = source.record.confirmed + source.record.contradicted;
    json["interested"] = !source.interests.empty() || !interest_note(found, source.entity).empty();
    json["utterance_total"] = spoken_[i].size();
    rows.push_back({source.id, source.kind, source.name, claims.size(),
                    static_cast<std::size_t>(source.reliability), nullptr, nullptr, "",
                    std::move(json)});
  }
  std::ranges::stable_sort(rows, std::ranges::greater{}, &Row::size);
  for (std::size_t i = 0; i < rows.size(); ++i) put_row(sink, number_, "sources", i, rows[i]);
}

void PageLists::put_repeats(const PageSink& sink) {
  const auto& found = view_.findings();
  const SourceOfVoice source_of(found);
  struct Cells {
    std::size_t utterances = 0;
    std::size_t uncredited = 0;
    std::set<std::uint32_t> claims;
  };
  std::map<std::pair<std::uint32_t, std::uint32_t>, Cells> cells;
  for (const auto& said : found.utterances) {
    if (!said.derived_from.below(found.utterances.size())) continue;
    const auto& parent = found.utterances[*said.derived_from];
    const auto from = source_of.of(said.voices.front());
    const auto to = source_of.of(parent.voices.front());
    if (!from || !to || *from == *to) continue;
    auto& cell = cells[{*from, *to}];
    ++cell.utterances;
    cell.uncredited += said.credited ? 0U : 1U;
    if (said.claim) cell.claims.insert(*said.claim);
  }
  std::map<std::uint32_t, std::pair<std::size_t, std::size_t>> connected;
  std::vector<Row> rows;
  for (const auto& [ends, cell] : cells) {
    const auto& from = found.sources[ends.first];
    const auto& to = found.sources[ends.second];
    connected[ends.first].first += cell.utterances;
    connected[ends.second].second += cell.utterances;
    rows.push_back({from.id, "", to.name, cell.utterances, cell.uncredited, nullptr, nullptr, to.id,
                    json_object("from", from.id, "to", to.id, "utterances", cell.utterances,
                                "uncredited", cell.uncredited, "claims", cell.claims.size(),
                                "from_name", from.name, "to_name", to.name)});
  }
  std::ranges::stable_sort(rows, std::ranges::greater{}, &Row::size);
  std::vector<Row> sources;
  for (const auto& [index, counts] : connected) {
    const auto& source = found.sources[index];
    sources.push_back({source.id, source.kind, source.name, counts.first + counts.second, 0,
                       nullptr, nullptr, "",
                       json_object("id", source.id, "name", source.name, "repeats", counts.first,
                                   "repeated", counts.second)});
  }
  std::ranges::stable_sort(sources, std::ranges::greater{}, &Row::size);
  for (std::size_t i = 0; i < sources.size(); ++i)
    put_row(sink, number_, "repeaters", i, sources[i]);
  for (std::size_t i = 0; i < rows.size(); ++i) put_row(sink, number_, "repeats", i, rows[i]);
}

void PageLists::put_conflicts(const PageSink& sink) {
  const auto& found = view_.findings();
  std::vector<Row> rows;
  for (std::uint32_t i = 0; i < found.conflicts.size(); ++i) {
    const auto& conflict = found.conflicts[i];
    const bool real = is_dispute(conflict);
    std::set<std::uint32_t> documents;
    std::string story;
    std::string words = conflict.slot + " " + join(conflict.values, " ");
    Json numbers = Json::array();
    for (const auto index : conflict.claims) {
      const auto& claim = found.claims[index];
      numbers.push_back(index + 1);
      if (story.empty()) story = claim.story;
      if (conflict.slot.empty() || !claim_value(claim).empty()) words += "\n" + claim.text;
      for (const auto said : claim.utterances) documents.insert(found.utterances[said].document);
    }
    auto json = conflict_json(view_.data(), i);
    json["real"] = real;
    json["shown_values"] = shown_values(conflict);
    json["claim_numbers"] = std::move(numbers);
    json["documents"] = documents.size();
    json["verdict"] = nullptr;
    json["story"] = text_or_null(story);
    rows.push_back({conflict.id, std::string(name_of(conflict.kind)), std::move(words),
                    documents.size(), real ? 1U : 0U, nullptr, nullptr, story, std::move(json)});
  }
  std::ranges::stable_sort(rows, std::ranges::greater{},
                           [](const Row& row) { return std::pair(row.other, row.size); });
  for (std::size_t i = 0; i < rows.size(); ++i) put_row(sink, number_, "conflicts", i, rows[i]);
}

void PageLists::put_timeline(const PageSink& sink) {
  const auto& found = view_.findings();
  const auto ids = claims_of_incidents(view_.data());
  std::vector<Indices> claims(found.incidents.size());
  for (std::uint32_t i = 0; i < found.claims.size(); ++i) {
    if (found.claims[i].incident.below(claims.size()))
      claims[*found.claims[i].incident].push_back(i);
  }
  std::size_t position = 0;
  for (const auto index : by_date(view_.data())) {
    const auto& incident = found.incidents[index];
    Days published;
    const auto documents = documents_of(incident);
    Days captured;
    for (const auto index_of : documents) {
      const auto& document = view_.data().documents[index_of].document;
      published.add(document);
      captured.add(captured_day(document));
    }
    std::string story;
    Json numbers = Json::array();
    for (const auto claim : claims[index]) {
      numbers.push_back(claim + 1);
      if (story.empty()) story = found.claims[claim].story;
    }
    if (story.empty() && !documents.empty()) story = story_of_[documents.front()];
    auto json = timeline_json(view_.data(), index, ids);
    json["rows"] = std::move(numbers);
    json["story"] = text_or_null(story);
    json["published"] = published.json();
    json["captured"] = captured.json();
    put_row(sink, number_, "timeline", position++,
            Row{incident.id, std::string(name_of(incident.type)), place_text(incident.place),
                documents.size(), claims[index].size(), day_cell(incident.date.lo, incident.date),
                day_cell(incident.date.hi, incident.date), story, std::move(json)});
  }
}

void PageLists::put_entities(const PageSink& sink) {
  const auto& found = view_.findings();
  std::vector<Row> rows;
  for (std::uint32_t i = 0; i < found.entities.size(); ++i) {
    const auto& entity = found.entities[i];
    std::set<std::uint32_t> documents;
    for (const auto& mention : entity.mentions) documents.insert(mention.document);
    Json aliases = Json::array();
    auto words = entity.name;
    for (const auto& alias : entity.aliases) {
      aliases.push_back(alias.name);
      words += "\n" + alias.name;
    }
    const auto says = keys_.said_by(i).size();
    const auto about = keys_.about(i).size();
    rows.push_back(
        {entity.id, std::string(name_of(entity.kind)), words, says + about, documents.size(),
         nullptr, nullptr, "",
         json_object("id", entity.id, "name", entity.name, "kind", name_of(entity.kind), "aliases",
                     std::move(aliases), "relations", relations_json(found, entity, view_.data()),
                     "interest", found.entities[entity.interest].id, "documents", documents.size(),
                     "mention_total", entity.mentions.size(), "claims_by", says, "claims_about",
                     about)});
  }
  std::ranges::stable_sort(rows, std::ranges::greater{},
                           [](const Row& row) { return std::pair(row.size, row.other); });
  for (std::size_t i = 0; i < rows.size(); ++i) put_row(sink, number_, "entities", i, rows[i]);
}

void PageLists::put_not_read(const PageSink& sink) {
  constexpr std::size_t longest = 300;
  std::size_t position = 0;
  const auto put = [&](std::uint32_t document, const char* kind, std::string what, std::string why,
                       const std::optional<Span>& span) {
    auto json = json_object(
        "document", view_.data().documents[document].document.id, "label", view_.label(document),
        "kind", kind, "what", std::move(what), "why", std::move(why), "text",
        span ? Json(view_.quoted({document, *span}, longest)) : Json(nullptr), "start",
        span ? Json(span->start) : Json(nullptr), "end", span ? Json(span->end) : Json(nullptr));
    put_row(sink, number_, "not_read", position++,
            Row{json["document"], kind, "", 0, 0, nullptr, nullptr, "", std::move(json)});
  };
  const auto& documents = view_.data().documents;
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    if (!is_analysed(documents[i])) {
      put(i, "document", not_analysed_text(documents[i]), "only English is analysed", std::nullopt);
      continue;
    }
    for (const auto& reason : documents[i].document.why) {
      if (reason.rule != not_english_rule) continue;
      for (const auto& at : reason.spans)
        put(i, "language", language_name(reason.terms.empty() ? "" : reason.terms.front()),
            reason_text(reason), at.span);
    }
  }
  for (const auto& reason : view_.findings().left_out) {
    if (!reason.spans.empty())
      put(reason.spans.front().document, "left_out", "a block that the site repeats",
          reason_text(reason), reason.spans.front().span);
  }
}

void PageLists::put_facts(const PageSink& sink) {
  const auto& found = view_.findings();
  Days days;
  std::set<std::string> outlets;
  std::int64_t dropped = 0;
  for (const auto& facts : view_.data().documents) {
    days.add(facts.document);
    if (auto name = outlet_name(facts.document); !name.empty()) outlets.insert(std::move(name));
    dropped += std::ssize(facts.document.dropped);
  }
  const auto real = std::ranges::count_if(found.conflicts, is_dispute);
  const auto unnamed = std::ranges::count(found.sources, "unnamed", &SourceRecord::kind);
  const auto put = [&](const char* key, Cell value) {
    sink("page_facts", {std::string(key), std::move(value)});
  };
  put("claims", std::ssize(found.claims));
  put("conflicts", std::int64_t{real});
  put("documents", std::ssize(view_.data().documents));
  put("dropped", dropped);
  put("entities", std::ssize(found.entities));
  put("first_day", days.lo ? Cell(iso_day(*days.lo)) : Cell(nullptr));
  put("last_day", days.hi ? Cell(iso_day(*days.hi)) : Cell(nullptr));
  put("not_conflicts", std::ssize(found.conflicts) - real);
  put("outlets", std::ssize(outlets));
  put("sources", std::ssize(found.sources) - unnamed);
  put("stories", std::ssize(found.stories));
  put("unnamed_sources", std::int64_t{unnamed});
}

}  // namespace headwater
