// SPDX-License-Identifier: Apache-2.0
// How much of a case is read for each kind of finding: one small case, and each part of it in full.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/strings.h"
#include "store/case_connection.h"
#include "store/finding_part.h"
#include "store/small_cases_for_tests.h"

namespace headwater {
namespace {

using namespace small_cases;

Reason because(const std::string& rule, std::uint32_t document) {
  return {rule, {{document, {0, 4}}}, {}, {}};
}

// Things of a kind have a letter and a number: e0, i0, c0 … Every reason names a document of its
// own, so that each shows where it is missing. Documents 0 to 9 are "d0" to "d9".
Findings small_findings() {
  Findings found;
  for (int i = 0; i < 5; ++i) {
    auto& entity = found.entities.emplace_back();
    entity.id = fmt::format("e{}", i);
    entity.interest = static_cast<std::uint32_t>(i);
  }
  auto& entity = found.entities[0];
  entity.interest = 3;
  entity.mentions = {{0, {0, 4}}};
  entity.aliases = {{"other", {because("alias", 1)}}, {"more", {because("alias2", 2)}}};
  entity.relations = {{RelationKind::front_of, 1, {because("relation", 4)}},
                      {RelationKind::wing_of, 2, {because("relation2", 5)}}};
  for (int i = 0; i < 2; ++i) found.incidents.emplace_back().id = fmt::format("i{}", i);
  auto& incident = found.incidents[0];
  incident.reports = {{0, 0}};
  incident.actors.resize(1);
  incident.counts.resize(1);
  incident.values.resize(2);
  incident.values[0].reports = {{1, 0}};
  incident.values[1].reports = {{2, 0}};
  incident.conflicts.resize(2);
  incident.conflicts[0].why = {because("slot", 3)};
  incident.conflicts[1].why = {because("slot2", 4)};
  incident.why = {because("incident", 5)};
  for (std::uint32_t i = 0; i < 5; ++i) {
    auto& utterance = found.utterances.emplace_back();
    utterance.document = i;
    utterance.span = {i, i + 4};
    utterance.claim = i < 3 ? i : 2U;
    utterance.origin = i < 3 ? i : 2U;
    utterance.voices = {{fmt::format("speaker{}", i), i, 0U, false, SourceClass::named}};
    utterance.why = {because("utterance", 5 + i)};
  }
  found.utterances[0].derived_from = 3U;
  found.utterances[0].event = 0U;
  for (std::uint32_t i = 0; i < 3; ++i) {
    auto& claim = found.claims.emplace_back();
    claim.id = fmt::format("c{}", i);
    claim.utterances = {i};
    claim.cut = {{7 + i, {0, 4}}};
    claim.facets.how_many.resize(1);
    claim.why = {because("claim", 6)};
    auto& origin = found.origins.emplace_back();
    origin.id = fmt::format("o{}", i);
    origin.claim = i;
    origin.utterances = {i};
    origin.entity = 4U;
    origin.why = {because("origin", 8)};
  }
  found.claims[2].utterances = {2, 3, 4};
  found.claims[0].incident = 0U;
  for (std::uint32_t i = 0; i < 2; ++i) {
    auto& conflict = found.conflicts.emplace_back();
    conflict.id = fmt::format("x{}", i);
    conflict.claims = {i, i + 1};
    conflict.incident = 1U;
    conflict.why = {because("conflict", 9)};
  }
  for (int i = 0; i < 2; ++i) {
    auto& source = found.sources.emplace_back();
    source.id = fmt::format("s{}", i);
    source.name = fmt::format("speaker{}", i + 3);
    source.entity = 2U;
    source.why = {because("source", 4)};
  }
  found.left_out = {because("left", 1), because("left", 2), because("left2", 1)};
  return found;
}

// A case whose rows are not in the order of the ids.
CaseFile small_case(const std::string& path, const Findings& findings = small_findings()) {
  auto file = opened(path);
  for (const int i : {5, 3, 9, 0, 7, 1, 8, 2, 6, 4}) {
    auto facts = plain_facts(fmt::format("d{}", i), fmt::format("text {} of the case", i));
    facts.attributions.resize(1);
    facts.events.resize(1);
    EXPECT_TRUE(store_document(file, facts, pack_original(facts.document.text.str())));
  }
  EXPECT_TRUE(store_findings(file, findings, 10));
  return file;
}

template <class T>
std::string at(const std::vector<T>& list, MaybeIndex i) {
  return !i ? "-" : i.below(list.size()) ? list[*i].id : "?";
}

// The part as text: ids, what each holds, and what it names.
class Dump {
 public:
  explicit Dump(const CasePart& part) : part_(part), found_(part.part.findings) {}

  std::string text() {
    out_ += "documents";
    for (const auto& facts : part_.part.documents)
      out_ += " " + facts.document.id + (facts.document.text.empty() ? "" : "t") +
              (facts.events.empty() ? "" : "f");
    for (const auto& entity : found_.entities) {
      out_ += "\n" + entity.id + ": of " + at(found_.entities, entity.interest);
      places(entity.mentions);
      for (const auto& alias : entity.aliases) reasons(alias.why);
      for (const auto& relation : entity.relations) {
        out_ += " to " + at(found_.entities, relation.to);
        reasons(relation.why);
      }
    }
    for (const auto& incident : found_.incidents) {
      out_ += "\n" + incident.id + ":";
      reports(incident.reports);
      out_ += fmt::format(" {} actors {} counts", incident.actors.size(), incident.counts.size());
      for (const auto& value : incident.values) reports(value.reports);
      for (const auto& conflict : incident.conflicts) reasons(conflict.why);
      reasons(incident.why);
    }
    for (const auto& said : found_.utterances) {
      out_ += fmt::format("\nu{}: in {} claim {} origin {} from ", said.span.start,
                          document(said.document), at(found_.claims, said.claim),
                          at(found_.origins, said.origin));
      out_ += utterance(said.derived_from);
      for (const auto& voice : said.voices) out_ += " by " + at(found_.entities, voice.entity);
      reasons(said.why);
    }
    for (std::size_t i = 0; i < found_.claims.size(); ++i) {
      const auto& claim = found_.claims[i];
      out_ += fmt::format("\n{} ({}): in {}", claim.id, part_.numbers.at(i),
                          at(found_.incidents, claim.incident));
      list(claim.utterances);
      places(claim.cut);
      out_ += fmt::format(" {} counts", claim.facets.how_many.size());
      reasons(claim.why);
    }
    for (const auto& conflict : found_.conflicts) {
      out_ += "\n" + conflict.id + ": in " + at(found_.incidents, conflict.incident);
      for (const auto claim : conflict.claims) out_ += " " + at(found_.claims, claim);
      reasons(conflict.why);
    }
    for (const auto& origin : found_.origins) {
      out_ += "\n" + origin.id + ": claim " + at(found_.claims, origin.claim) + " entity " +
              at(found_.entities, origin.entity);
      list(origin.utterances);
      reasons(origin.why);
    }
    for (const auto& source : found_.sources) {
      out_ += "\n" + source.id + ": entity " + at(found_.entities, source.entity);
      reasons(source.why);
    }
    if (!found_.left_out.empty()) out_ += "\nleft out:";
    reasons(found_.left_out);
    return out_;
  }

 private:
  std::string document(std::uint32_t i) {
    return i < part_.part.documents.size() ? part_.part.documents[i].document.id : "?";
  }
  std::string utterance(MaybeIndex i) {
    return !i ? "-"
           : i.below(found_.utterances.size())
               ? fmt::format("u{}", found_.utterances[*i].span.start)
               : "?";
  }
  void list(const std::vector<std::uint32_t>& utterances) {
    for (const auto i : utterances)
      out_ += " " + (i < found_.utterances.size() ? utterance(i) : std::string("?"));
  }
  void places(const std::vector<DocumentSpan>& places) {
    for (const auto& place : places) out_ += " " + document(place.document);
  }
  void reports(const std::vector<EventRef>& reports) {
    for (const auto& report : reports) out_ += " " + document(report.document);
  }
  void reasons(const std::vector<Reason>& why) {
    for (const auto& reason : why) {
      out_ += " " + reason.rule;
      for (const auto& place : reason.spans) out_ += "@" + document(place.document);
    }
  }

  const CasePart& part_;
  const Findings& found_;
  std::string out_;
};

std::string part_of(CaseFile& file, const std::string& name) {
  const auto found = load_finding(file, name);
  if (!found) return found.error().message();
  if (!*found) return "none";
  return Dump(**found).text();
}

struct Part {
  const char* name;
  const char* text;
};

// "t" where a document has its text, "f" where all that was found in it; what a thing holds stands
// behind it where that is needed, "-" and "?" where it names what is not.
TEST(FindingLevels, WhatIsReadForEach) {
  const Folder folder;
  auto file = small_case(folder.file("case.hw"));
  const std::vector<Part> parts{
      {"c0",
       "documents d0t d1 d3t d5t d6t d7t d8t d9t\n"
       "e0: of e3\n"
       "e3: of e3\n"
       "e4: of e4\n"
       "i0: 0 actors 0 counts\n"
       "i1: 0 actors 0 counts\n"
       "u0: in d0 claim c0 origin o0 from u3 by e0 utterance@d5\n"
       "u1: in d1 claim c1 origin - from -\n"
       "u3: in d3 claim c2 origin o2 from - by e3 utterance@d8\n"
       "c0 (1): in i0 u0 d7 1 counts claim@d6\n"
       "c1 (2): in - u1 d8 0 counts\n"
       "c2 (3): in - 0 counts\n"
       "x0: in i1 c0 c1 conflict@d9\n"
       "o0: claim c0 entity e4 u0 origin@d8\n"
       "o2: claim c2 entity e4"},
      {"c2",
       "documents d1 d2t d3t d4t d6t d7t d8t d9t\n"
       "e2: of e2\n"
       "e3: of e3\n"
       "e4: of e4\n"
       "i1: 0 actors 0 counts\n"
       "u1: in d1 claim c1 origin - from -\n"
       "u2: in d2 claim c2 origin o2 from - by e2 utterance@d7\n"
       "u3: in d3 claim c2 origin o2 from - by e3 utterance@d8\n"
       "u4: in d4 claim c2 origin o2 from - by e4 utterance@d9\n"
       "c1 (2): in - u1 d8 0 counts\n"
       "c2 (3): in - u2 u3 u4 d9 1 counts claim@d6\n"
       "x1: in i1 c1 c2 conflict@d9\n"
       "o2: claim c2 entity e4 u2 origin@d8"},
      {"i0",
       "documents d0tf d1 d2 d3t d4t d5t\n"
       "i0: d0 1 actors 1 counts d1 d2 slot@d3 slot2@d4 incident@d5\n"
       "c0 (1): in i0 0 counts"},
      {"x0",
       "documents d0t d1t d3t d5t d6t d7 d8t d9t\n"
       "e0: of e3\n"
       "e1: of e1\n"
       "e3: of e3\n"
       "i1: 0 actors 0 counts\n"
       "u0: in d0 claim c0 origin o0 from u3 by e0 utterance@d5\n"
       "u1: in d1 claim c1 origin o1 from - by e1 utterance@d6\n"
       "u3: in d3 claim c2 origin o2 from - by e3 utterance@d8\n"
       "c0 (1): in - u0 d7 0 counts\n"
       "c1 (2): in - u1 d8 0 counts\n"
       "c2 (3): in - 0 counts\n"
       "x0: in i1 c0 c1 conflict@d9\n"
       "o0: claim c0 entity -\n"
       "o1: claim c1 entity -\n"
       "o2: claim c2 entity -"},
      {"e0",
       "documents d0t d1t d2t d4t d5t\n"
       "e0: of e3 d0 alias@d1 alias2@d2 to e1 relation@d4 to e2 relation2@d5\n"
       "e1: of e1\n"
       "e2: of e2\n"
       "e3: of e3"},
      {"s0",
       "documents d3t d4t d8t\n"
       "e2: of e2\n"
       "e3: of e3\n"
       "u3: in d3 claim c2 origin o2 from - by e3 utterance@d8\n"
       "c2 (3): in - 0 counts\n"
       "o2: claim c2 entity -\n"
       "s0: entity e2 source@d4"},
      {"o0",
       "documents d0t d3t d5t d7 d8t\n"
       "e0: of e3\n"
       "e3: of e3\n"
       "e4: of e4\n"
       "u0: in d0 claim c0 origin o0 from u3 by e0 utterance@d5\n"
       "u3: in d3 claim c2 origin o2 from - by e3 utterance@d8\n"
       "c0 (1): in - u0 d7 0 counts\n"
       "c2 (3): in - 0 counts\n"
       "o0: claim c0 entity e4 u0 origin@d8\n"
       "o2: claim c2 entity e4"},
      {"d1",
       "documents d1tf d6t\n"
       "e1: of e1\n"
       "u1: in d1 claim c1 origin o1 from - by e1 utterance@d6\n"
       "c1 (2): in - 0 counts\n"
       "o1: claim c1 entity -\n"
       "left out: left@d1 left2@d1"},
  };
  for (const auto& [name, text] : parts) EXPECT_EQ(part_of(file, name), text) << name;
}

TEST(FindingLevels, KindAndIndexOfWhatWasAskedFor) {
  const Folder folder;
  auto file = small_case(folder.file("case.hw"));
  struct Asked {
    const char* name;
    FindingKind kind;
    const char* id;
  };
  using enum FindingKind;
  for (const auto& [name, kind, id] :
       {Asked{"c1", claim, "c1"}, Asked{"1", claim, "c0"}, Asked{"3", claim, "c2"},
        Asked{"i1", incident, "i1"}, Asked{"x1", conflict, "x1"}, Asked{"e2", entity, "e2"},
        Asked{"s1", source, "s1"}, Asked{"o2", origin, "o2"}, Asked{"d7", document, "d7"},
        Asked{"d01", document, "d0"}, Asked{"d10", document, "d9"}}) {
    const auto found = load_finding(file, name);
    ASSERT_TRUE(found && *found) << name;
    const auto& [whole, found_kind, index, numbers] = **found;
    EXPECT_EQ(found_kind, kind) << name;
    const auto& findings = whole.findings;
    const auto found_id = kind == claim      ? findings.claims.at(index).id
                          : kind == incident ? findings.incidents.at(index).id
                          : kind == conflict ? findings.conflicts.at(index).id
                          : kind == entity   ? findings.entities.at(index).id
                          : kind == source   ? findings.sources.at(index).id
                          : kind == origin   ? findings.origins.at(index).id
                                             : whole.documents.at(index).document.id;
    EXPECT_EQ(found_id, id) << name;
  }
  for (const auto* name : {"4", "0", "d00", "d11", "d1x", "x01", "e5", "1x", "x", "4294967297"})
    EXPECT_FALSE(load_finding(file, name)->has_value()) << name;
}

// A text has 18 characters.
TEST(FindingLevels, PlacesLieInTheirTexts) {
  for (const auto& [span, error] :
       {std::pair(Span{0, 18}, ""), std::pair(Span{18, 18}, ""),
        std::pair(Span{0, 19}, "a place at 0-19 lies outside its text"),
        std::pair(Span{5, 4}, "a place at 5-4 lies outside its text")}) {
    const Folder folder;
    auto findings = small_findings();
    findings.claims[0].cut[0].span = span;
    auto file = small_case(folder.file("case.hw"), findings);
    const auto found = load_finding(file, "c0");
    EXPECT_EQ(found ? "" : found.error().reason,
              *error == '\0' ? "" : std::string("the case file is damaged (") + error + ")");
  }
}

TEST(FindingLevels, RowsThatAreMissingOrMisnumbered) {
  struct Damage {
    const char* sql;
    const char* reason;
  };
  for (const auto& [sql, reason] :
       {Damage{"DELETE FROM entities WHERE position = 4", "a row of entities is not there"},
        Damage{"UPDATE claim_cuts SET position = 1 WHERE claim = 0",
               "a row of claim_cuts is missing"},
        Damage{"UPDATE origins SET position = -1 WHERE position = 0", "a number is out of range"},
        Damage{"UPDATE origins SET position = 4294967295 WHERE position = 0",
               "a number is out of range"},
        Damage{"UPDATE utterances SET document = 11 WHERE position = 0",
               "a row names a document that is not there"}}) {
    const Folder folder;
    auto file = small_case(folder.file("case.hw"));
    file.connection().database.run(std::string("PRAGMA foreign_keys = OFF; ") + sql);
    const auto found = load_finding(file, "c0");
    ASSERT_FALSE(found) << sql;
    EXPECT_EQ(found.error().reason, std::string("the case file is damaged (") + reason + ")");
  }
  const Folder folder;
  auto file = small_case(folder.file("case.hw"));
  file.connection().database.run(
      "PRAGMA foreign_keys = OFF;"
      "UPDATE origins SET position = 4294967294 WHERE position = 0;"
      "UPDATE utterances SET origin = 4294967294 WHERE origin = 0;"
      "UPDATE origin_utterances SET origin = 4294967294 WHERE origin = 0;"
      "UPDATE finding_reasons SET item = 4294967294 WHERE owner = 'origin' AND item = 0");
  EXPECT_TRUE(part_of(file, "c0").ends_with("o0: claim c0 entity e4 u0 origin@d8"))
      << "the largest position";
}

}  // namespace
}  // namespace headwater
