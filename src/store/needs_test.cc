// SPDX-License-Identifier: Apache-2.0
// What is loaded of a case where only parts of it are needed, and what damaged reasons say.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>

#include "model/not_analysed.h"
#include "store/case_connection.h"
#include "store/document_rows.h"
#include "store/finding_rows.h"
#include "store/reason_rows.h"
#include "store/small_cases_for_tests.h"

namespace headwater {
namespace {

using namespace small_cases;

std::vector<Reason> because(const char* rule) {
  return {{rule, {}, {}, {}}};
}

// One of everything, each with a reason and all its parts.
Findings one_of_each() {
  Findings found;
  found.left_out = because("left_out");
  auto& entity = found.entities.emplace_back();
  entity.mentions.resize(1);
  entity.aliases = {{"x", because("alias")}};
  entity.relations = {{RelationKind::front_of, 0, because("relation")}};
  found.passages.emplace_back().why = because("passage");
  auto& incident = found.incidents.emplace_back();
  incident.actors.resize(1);
  incident.counts.resize(1);
  incident.reports.resize(1);
  incident.values.resize(1);
  incident.values[0].reports.resize(1);
  incident.conflicts.resize(1);
  incident.conflicts[0].why = because("slot");
  incident.why = because("incident");
  auto& utterance = found.utterances.emplace_back();
  utterance.voices.resize(1);
  utterance.why = because("utterance");
  auto& claim = found.claims.emplace_back();
  claim.facets.how_many.resize(1);
  claim.utterances = {0};
  claim.cut.resize(1);
  claim.why = because("claim");
  auto& conflict = found.conflicts.emplace_back();
  conflict.claims = {0};
  conflict.why = because("conflict");
  auto& origin = found.origins.emplace_back();
  origin.utterances = {0};
  origin.why = because("origin");
  found.sources.emplace_back().why = because("source");
  return found;
}

struct Needed {
  bool CaseNeeds::* flag;
  void (*keeps)(const Findings& all, Findings& kept);
};

const std::vector<Needed>& lists() {
  static const std::vector<Needed> all{
      {&CaseNeeds::left_out, [](const Findings& a, Findings& k) { k.left_out = a.left_out; }},
      {&CaseNeeds::entities, [](const Findings& a, Findings& k) { k.entities = a.entities; }},
      {&CaseNeeds::passages, [](const Findings& a, Findings& k) { k.passages = a.passages; }},
      {&CaseNeeds::incidents, [](const Findings& a, Findings& k) { k.incidents = a.incidents; }},
      {&CaseNeeds::utterances, [](const Findings& a, Findings& k) { k.utterances = a.utterances; }},
      {&CaseNeeds::claims, [](const Findings& a, Findings& k) { k.claims = a.claims; }},
      {&CaseNeeds::conflicts, [](const Findings& a, Findings& k) { k.conflicts = a.conflicts; }},
      {&CaseNeeds::origins, [](const Findings& a, Findings& k) { k.origins = a.origins; }},
      {&CaseNeeds::sources, [](const Findings& a, Findings& k) { k.sources = a.sources; }}};
  return all;
}

// Reasons taken away, but those of what is left out, which are all that it has.
Findings without_reasons(Findings found) {
  for (auto& entity : found.entities) {
    for (auto& alias : entity.aliases) alias.why.clear();
    for (auto& relation : entity.relations) relation.why.clear();
  }
  for (auto& passage : found.passages) passage.why.clear();
  for (auto& incident : found.incidents) {
    incident.why.clear();
    for (auto& conflict : incident.conflicts) conflict.why.clear();
  }
  for (auto& utterance : found.utterances) utterance.why.clear();
  for (auto& claim : found.claims) claim.why.clear();
  for (auto& conflict : found.conflicts) conflict.why.clear();
  for (auto& origin : found.origins) origin.why.clear();
  for (auto& source : found.sources) source.why.clear();
  return found;
}

TEST(Needs, EachListOfTheFindingsByItself) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  auto facts = plain_facts("a", "One.");
  facts.events.resize(1);
  ASSERT_TRUE(store_document(file, facts, pack_original("One.")));
  const auto all = one_of_each();
  ASSERT_TRUE(store_findings(file, all, 1));
  for (const auto& [flag, keeps] : lists()) {
    for (const bool reasons : {false, true}) {
      CaseNeeds needs;
      needs.*flag = true;
      needs.reasons = reasons;
      Findings kept;
      keeps(reasons ? all : without_reasons(all), kept);
      const auto loaded = load_case(file, needs);
      ASSERT_TRUE(loaded);
      EXPECT_TRUE(loaded->findings == kept);
    }
  }
  CaseNeeds only_reasons;
  only_reasons.reasons = true;
  EXPECT_TRUE(load_case(file, only_reasons)->findings == Findings{});
  EXPECT_TRUE(load_case(file)->findings == all);
}

// A document of two languages has its sentences where languages are needed.
DocumentFacts of_two_languages() {
  auto facts = plain_facts("b", "Two sentences. Zwei.");
  facts.document.title = "Title";
  facts.document.source = "Herald";
  note_not_analysed(facts.document, {{1, {15, 20}, "de"}});
  facts.sentences.resize(2);
  facts.events.resize(1);
  return facts;
}

TEST(Needs, HeadersTextsLanguagesAndFacts) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  const auto stored = of_two_languages();
  ASSERT_TRUE(store_document(file, stored, pack_original(stored.document.text.str())));
  auto english = plain_facts("a", "One.");
  english.sentences.resize(1);
  ASSERT_TRUE(store_document(file, english, pack_original("One.")));
  const auto second = [&](bool facts, bool texts, bool languages) {
    CaseNeeds needs;
    needs.facts = facts;
    needs.texts = texts;
    needs.languages = languages;
    auto loaded = load_case(file, needs);
    EXPECT_TRUE(loaded);
    EXPECT_EQ(loaded->documents.size(), 2U);
    EXPECT_EQ(loaded->documents[0].document.id, "a");
    EXPECT_EQ(loaded->documents[0].sentences.size(), facts ? 1U : 0U) << "it is all English";
    return loaded->documents[1];
  };
  const auto header = second(false, false, false);
  EXPECT_EQ(header.document.id + header.document.title + header.document.source, "bTitleHerald");
  EXPECT_TRUE(header.document.text.empty());
  EXPECT_TRUE(header.document.offsets.runs.empty());
  EXPECT_TRUE(header.document.why.empty());
  const auto text = second(false, true, false);
  EXPECT_EQ(text.document.text.str(), "Two sentences. Zwei.");
  EXPECT_EQ(text.document.offsets, stored.document.offsets);
  EXPECT_TRUE(text.document.why.empty());
  EXPECT_TRUE(text.document.blocks.empty());
  const auto languages = second(false, false, true);
  EXPECT_TRUE(languages.document.text.empty());
  EXPECT_EQ(languages.document.why, stored.document.why);
  EXPECT_EQ(languages.sentences, stored.sentences);
  EXPECT_TRUE(text.sentences.empty());
  EXPECT_TRUE(languages.events.empty());
  EXPECT_EQ(second(true, true, true), stored);
}

TEST(Needs, OneDocumentByItsRow) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  add(file, "z", "Other.");
  const auto stored = of_two_languages();
  ASSERT_TRUE(store_document(file, stored, pack_original(stored.document.text.str())));
  const auto& database = file.connection().database;
  InsertStatements statements(database);
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(load_document_header(statements, 2).document.title, "Title");
    EXPECT_TRUE(load_document_header(statements, 2).document.text.empty());
    const auto text = load_document_text(statements, 2);
    EXPECT_EQ(text.document.text, stored.document.text);
    EXPECT_EQ(text.document.why, stored.document.why);
    EXPECT_TRUE(text.events.empty());
    EXPECT_EQ(load_document_header(statements, 1).document.id, "z");
    EXPECT_EQ(load_document_text(statements, 1).document.text.str(), "Other.");
  }
  EXPECT_EQ(load_one_document(database, 2), stored);
  EXPECT_EQ(load_one_document(database, 1).document.id, "z");
  EXPECT_EQ(load_document_order(database).row_of(0), 2) << "in order of the id";
  EXPECT_EQ(load_document_order(database).row_of(1), 1);
  try {
    static_cast<void>(load_document_header(statements, 3));
    FAIL();
  } catch (const SqlFailure& failure) {
    EXPECT_EQ(failure.reason, "a row names a document that is not there");
  }
}

TEST(Reasons, FiguresWithoutEndComeBack) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  auto facts = plain_facts("a", "One.");
  const auto inf = std::numeric_limits<double>::infinity();
  facts.document.why = {{"rule",
                         {{0, {1, 2}}, {0, {3, 4}}},
                         {{"up", inf}, {"down", -inf}, {"none", std::nan("")}, {"half", 0.5}},
                         {"term"}},
                        {"second", {}, {}, {}}};
  ASSERT_TRUE(store_document(file, facts, pack_original("One.")));
  const auto why = load_documents(file)->at(0).document.why;
  ASSERT_EQ(why.size(), 2U);
  EXPECT_EQ(why[0].spans, facts.document.why[0].spans);
  EXPECT_EQ(why[0].terms, facts.document.why[0].terms);
  ASSERT_EQ(why[0].figures.size(), 4U);
  EXPECT_EQ(why[0].figures[0], (Figure{"up", inf}));
  EXPECT_EQ(why[0].figures[1], (Figure{"down", -inf}));
  EXPECT_TRUE(std::isnan(why[0].figures[2].value));
  EXPECT_EQ(why[0].figures[3], (Figure{"half", 0.5}));
  EXPECT_EQ(file.connection().database.text("SELECT figures FROM document_reasons"),
            "[[\"up\",\"inf\"],[\"down\",\"-inf\"],[\"none\",\"nan\"],[\"half\",0.5]]");
  EXPECT_EQ(file.connection().database.text("SELECT spans FROM document_reasons"),
            "[[1,1,2],[1,3,4]]");
  EXPECT_EQ(why[1].rule, "second");
}

TEST(Reasons, DamagedOnesAreNamed) {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"spans = '{'", "a reason cannot be read"},
      {"spans = '{}'", "a reason cannot be read"},
      {"spans = '[1]'", "a reason cannot be read"},
      {"spans = '[[1,2]]'", "a reason cannot be read"},
      {"spans = '[[1,2,3,4]]'", "a reason cannot be read"},
      {"spans = '[[\"x\",2,3]]'", "a reason cannot be read"},
      {"spans = '[[1,-2,3]]'", "a reason cannot be read"},
      {"spans = '[[1,2,-3]]'", "a reason cannot be read"},
      {"spans = '[[1,2,2.5]]'", "a reason cannot be read"},
      {"spans = '[[7,2,3]]'", "a row names a document that is not there"},
      {"spans = '[[1,2,3]]'", ""},
      {"figures = '[[1,2]]'", "a reason cannot be read"},
      {"figures = '[[\"x\"]]'", "a reason cannot be read"},
      {"figures = '[[\"x\",2,3]]'", "a reason cannot be read"},
      {"figures = '[[\"x\",2]]'", ""},
      {"terms = '[1]'", "a list of words cannot be read"},
      {"owner = 'nobody'", "a reason has an unknown owner"},
      {"owner = 'time'", "a row names an item that is not there"},
  };
  for (const auto& [change, reason] : cases) {
    const Folder folder;
    auto file = opened(folder.file("case.hw"));
    auto facts = plain_facts("a", "One.");
    facts.document.why = because("rule");
    ASSERT_TRUE(store_document(file, facts, pack_original("One.")));
    file.connection().database.run(std::string("UPDATE document_reasons SET ") + change);
    const auto loaded = load_documents(file);
    EXPECT_EQ(loaded ? "" : loaded.error().reason,
              *reason == '\0' ? "" : std::string("the case file is damaged (") + reason + ")")
        << change;
  }
}

TEST(Reasons, OfFindingsByOwnerItemAndPart) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  add(file, "a", "One.");
  auto findings = one_of_each();
  findings.entities.push_back(findings.entities[0]);
  findings.entities[1].aliases.push_back({"y", because("second")});
  findings.entities[1].aliases[1].why.push_back({"third", {}, {}, {}});
  ASSERT_TRUE(store_findings(file, findings, 1));
  EXPECT_TRUE(load_case(file, {.reasons = true, .entities = true})->findings.entities ==
              findings.entities);
  file.connection().database.run(
      "UPDATE finding_reasons SET owner = 'left_out', item = item + 9 WHERE owner = 'alias'");
  EXPECT_EQ(load_case(file, {.left_out = true})->findings.left_out.size(), 5U);
  file.connection().database.run("UPDATE finding_reasons SET item = 5 WHERE owner = 'claim'");
  EXPECT_EQ(load_case(file, {.reasons = true, .claims = true}).error().reason,
            "the case file is damaged (a row names an item that is not there)");
}

}  // namespace
}  // namespace headwater
