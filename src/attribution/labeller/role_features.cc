// SPDX-License-Identifier: Apache-2.0
#include "attribution/labeller/role_features.h"

#include "attribution/labeller/distance_class.h"

namespace headwater {

void RoleFeatures::find_emission(std::uint32_t token, RoleFeatureList& f) const {
  const auto i = static_cast<std::int64_t>(token);
  const auto& a = at(i);
  const auto& l1 = at(i - 1);
  const auto& l2 = at(i - 2);
  const auto& r1 = at(i + 1);
  const auto& r2 = at(i + 2);
  const auto line = line_of_[token];
  const auto place = distance_class(token - lines_[line]);
  const auto left = distance_class(lines_[line + 1] - 1 - token);
  f.size = 0;
  f.add(0);
  f.add(1, a.word);
  f.add(2, l1.word);
  f.add(3, l2.word);
  f.add(4, r1.word);
  f.add(5, r2.word);
  f.add(6, a.word, r1.word);
  f.add(7, l1.word, a.word);
  f.add(8, a.stem, a.tag);
  f.add(9, l1.stem, a.tag);
  f.add(10, a.tag);
  f.add(11, l1.tag, a.tag);
  f.add(12, a.tag, r1.tag);
  f.add(13, l1.tag, a.tag, r1.tag);
  f.add(14, l2.tag, l1.tag, a.tag);
  f.add(15, a.tag, r1.tag, r2.tag);
  f.add(16, a.fine);
  f.add(17, l1.fine, a.fine);
  f.add(18, a.fine, r1.fine);
  f.add(19, l2.fine, l1.fine, a.fine);
  f.add(20, a.fine, r1.fine, r2.fine);
  f.add(21, a.coarse, r1.coarse, l1.coarse);
  f.add(22, a.shape, a.flags);
  f.add(23, a.flags, r1.flags);
  f.add(24, l1.flags, a.flags);
  f.add(25, a.rule);
  f.add(26, l1.rule, a.rule);
  f.add(27, a.rule, r1.rule);
  f.add(28, l1.rule, a.rule, r1.rule);
  f.add(29, a.rule, a.rule_name);
  f.add(30, a.rule, a.word);
  f.add(31, a.rule, a.tag, r1.tag);
  f.add(32, a.rule, a.inner_rule);
  f.add(33, a.rule, a.quote);
  f.add(34, l2.rule, l1.rule, a.rule, r1.rule, r2.rule);
  f.add(35, a.rule, a.rule_name, r1.rule, a.tag);
  f.add(36, a.quote, a.rule, r1.quote);
  f.add(37, a.quote, a.tag);
  f.add(38, l1.quote, a.quote, r1.quote);
  f.add(39, a.quote, a.word);
  f.add(40, a.quote, l1.word);
  f.add(41, a.quote, r1.word);
  f.add(42, a.verb);
  f.add(43, a.verb, a.rule);
  f.add(44, a.verb, r1.tag, a.quote);
  f.add(45, l1.verb, a.tag);
  f.add(46, r1.verb, a.tag);
  f.add(47, a.verb, l1.tag);
  f.add(48, place, line_kind_[line]);
  f.add(49, left, line_kind_[line]);
  f.add(50, place, a.tag, line_kind_[line]);
  f.add(51, line_kind_[line], a.word);
  f.add(52, left, a.tag, l1.tag);
  f.add(53, r1.rule, r1.word);
  f.add(54, l1.rule, a.rule, a.word);
  f.add(55, a.word, r1.tag);
  f.add(56, l1.tag, a.word);
  f.add(57, a.stem, r1.quote, l1.quote);
  f.add(58, at(i + 3).rule, a.rule, a.tag);
  f.add(59, at(i - 3).rule, a.rule, a.tag);
  f.add(60, at(i + 3).word, r1.tag);
  f.add(61, at(i - 3).word, l1.tag);
  f.add(62, a.rule, left);
  f.add(63, a.rule, l1.word);
  f.add(64, a.rule, r1.word);
  f.add(65, a.from_start, a.tag);
  f.add(66, a.to_end, a.tag);
  f.add(67, a.left_verb, a.left_verb_stem);
  f.add(68, a.right_verb, a.right_verb_stem);
  f.add(69, a.left_verb, a.right_verb, a.tag);
}

void RoleFeatures::add_tree_features(std::uint32_t token, RoleFeatureList& f) const {
  const auto i = static_cast<std::int64_t>(token);
  const auto& a = at(i);
  const auto& l1 = at(i - 1);
  const auto& r1 = at(i + 1);
  const auto& h = at(a.head);
  const auto side = a.head < 0 ? 2U : (a.head < i ? 1U : 0U);
  f.add(70, a.relation, side);
  f.add(71, a.relation, h.stem);
  f.add(72, a.relation, h.tag, a.tag);
  f.add(73, a.relation, h.verb, side);
  f.add(74, a.relation, h.relation, h.verb);
  f.add(75, a.top_cue);
  f.add(76, a.top_cue, a.top_stem);
  f.add(77, a.top_cue, a.edge);
  f.add(78, a.top_cue, a.edge, a.tag);
  f.add(79, a.near_cue, a.near_stem);
  f.add(80, a.near_cue, a.near_distance);
  f.add(81, a.near_cue, a.top_cue);
  f.add(82, a.near_cue, a.edge, a.word);
  f.add(83, l1.top_cue, a.top_cue, r1.top_cue);
  f.add(84, l1.near_cue, a.near_cue, r1.near_cue);
  f.add(85, a.verb, a.children);
  f.add(86, a.stem, a.children);
  f.add(87, a.top_cue, a.rule);
  f.add(88, a.near_cue, a.rule, a.edge);
  f.add(89, a.top_cue, a.quote, a.edge);
  f.add(90, r1.relation, a.relation, a.tag);
  f.add(91, l1.relation, a.relation, a.tag);
  f.add(92, a.relation, a.rule, h.rule);
  f.add(93, h.rule, a.near_cue);
  f.add(94, a.edge, r1.word, a.top_cue);
  f.add(95, a.top_cue, a.word);
  f.add(96, a.top_cue, h.rule, a.rule);
  f.add(97, at(h.head).stem, h.relation, a.relation);
}

void RoleFeatures::find_transition(std::uint32_t token, RoleFeatureList& f) const {
  const auto i = static_cast<std::int64_t>(token);
  const auto& a = at(i);
  const auto& l1 = at(i - 1);
  f.size = 0;
  f.add(200);
  f.add(201, a.fine);
  f.add(202, l1.tag, a.tag);
  f.add(203, l1.rule, a.rule);
  f.add(204, l1.quote, a.quote);
  f.add(205, l1.fine);
  f.add(206, a.verb, a.rule);
  f.add(207, l1.quote, a.from_start == 0);
  f.add(208, a.word);
  f.add(209, l1.word);
  f.add(210, l1.rule, a.rule, at(i + 1).rule);
  f.add(211, l1.tag, a.tag, at(i + 1).tag);
  f.add(212, a.left_verb, a.right_verb);
  f.add(213, l1.quote, a.quote, l1.rule, a.rule);
}

void RoleFeatures::add_second_transition(std::uint32_t token, RoleFeatureList& f) const {
  const auto i = static_cast<std::int64_t>(token);
  const auto& a = at(i);
  const auto& l1 = at(i - 1);
  const auto y = first_label(i);
  const auto y1 = first_label(i - 1);
  f.add(220, y1, y);
  f.add(221, y1, y, a.tag);
  f.add(222, y1, y, first_label(i + 1));
  f.add(223, y1, y, l1.tag);
  if (a.relation == 0) return;
  f.add(230, l1.top_cue, a.top_cue);
  f.add(231, a.edge, a.near_cue, a.tag);
  f.add(232, l1.edge, a.edge, l1.near_cue, a.near_cue);
}
void RoleFeatures::add_second_pass(std::uint32_t token, RoleFeatureList& f) const {
  const auto i = static_cast<std::int64_t>(token);
  const auto& a = at(i);
  const auto& around = around_[token];
  const auto y = first_label(i);
  const auto y1 = first_label(i - 1);
  const auto z1 = first_label(i + 1);
  f.add(120, y);
  f.add(121, y1, y);
  f.add(122, y, z1);
  f.add(123, y1, y, z1);
  f.add(124, first_label(i - 2), y1, y, z1, first_label(i + 2));
  f.add(125, y, a.word);
  f.add(126, y, a.tag);
  f.add(127, y, a.rule);
  f.add(128, y, a.rule, a.quote);
  f.add(129, around.left_cue, around.right_cue);
  f.add(130, around.left_cue, around.left_stem);
  f.add(131, around.right_cue, around.right_stem);
  f.add(132, around.left_cue, y);
  f.add(133, around.right_cue, y);
  f.add(134, around.left_stem, y);
  f.add(135, around.right_stem, y);
  f.add(136, around.sentence, y);
  f.add(137, around.line, y);
  f.add(138, around.before, around.sentence, y);
  f.add(139, around.after, around.sentence, y);
  f.add(140, around.above, y);
  f.add(141, around.above, a.tag, y);
  f.add(142, around.quotation, y, a.quote);
  f.add(143, around.quotation, around.sentence, a.quote);
  f.add(144, around.sentence, a.rule, a.quote);
  f.add(145, around.before, a.quote, around.sentence);
  f.add(146, around.above, a.rule, a.edge);
  f.add(147, around.left_cue, around.right_cue, a.tag, y);
  f.add(148, first_label(i + 3), z1, y, a.tag);
  f.add(149, first_label(i - 3), y1, y, a.tag);
  f.add(154, around.elsewhere, y);
  f.add(155, around.elsewhere, a.tag, y1);
  if (a.relation != 0) add_tree_features(token, f);
}

}  // namespace headwater
