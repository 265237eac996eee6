// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "language/configuration.h"
#include "language/oracle.h"

namespace headwater {
namespace {

// 1 to 4, 5-6, 7-10, more.
std::uint32_t distance_class(std::int32_t distance) {
  if (distance < 5) return static_cast<std::uint32_t>(distance);
  if (distance < 7) return 5;
  return distance < 11 ? 6 : 7;
}

// A word of the configuration with its relation and children, or nothing.
struct View {
  const ParseWord* word;
  std::int32_t index;
  std::uint64_t relation;  // 0: no head yet
};

class MoveFeatures {
 public:
  MoveFeatures(const Configuration& c, ParseFeatures& f)
      : c_(c),
        f_(f),
        s0_(view(c.stack(0))),
        s1_(view(c.stack(1))),
        n0_(view(c.buffer(0))),
        n1_(view(c.buffer(1))),
        n2_(view(c.buffer(2))),
        s2_(view(c.stack(2))),
        n3_(view(c.buffer(3))) {}

  void find() {
    f_.size = 0;
    f_.add(100, s0_.relation == 0, s1_.relation == 0);
    singles();
    pairs();
    triples();
    distances();
    valencies();
    neighbours();
    further();
    clusters();
    between();
    ahead();
    if (c_.guide() != nullptr) guided(*c_.guide());
  }

 private:
  [[nodiscard]] View view(std::int32_t i) const {
    const auto& word = c_.word(i);
    if (i == nowhere) return {&word, i, 0};
    const auto& node = c_.node(i);
    return {&word, i, node.head == nowhere ? 0 : 1 + static_cast<std::uint64_t>(node.relation)};
  }
  [[nodiscard]] View child(View of, std::int32_t Node::* which) const {
    return view(of.index == nowhere ? nowhere : c_.node(of.index).*which);
  }
  [[nodiscard]] const Node& node(View of) const {
    static const Node none;
    return of.index == nowhere ? none : c_.node(of.index);
  }

  void single(std::uint64_t kind, View v) {
    f_.add(kind, v.word->word);
    f_.add(kind + 1, v.word->tag);
    f_.add(kind + 2, v.word->word, v.word->tag, v.relation == 0);
  }
  void singles() {
    single(1, s0_);
    single(4, n0_);
    single(7, n1_);
    single(10, n2_);
    f_.add(13, s1_.word->tag, s1_.word->word);
    f_.add(14, s0_.word->tag, s0_.relation);
    f_.add(15, s1_.word->tag, s1_.relation);
  }
  void pairs() {
    const auto sw = s0_.word->word;
    const auto nw = n0_.word->word;
    const auto st = s0_.word->tag;
    const auto nt = n0_.word->tag;
    f_.add(20, sw, st, nw, nt);
    f_.add(21, sw, st, nw);
    f_.add(22, sw, nw, nt);
    f_.add(23, sw, st, nt);
    f_.add(24, st, nw, nt);
    f_.add(25, sw, nw);
    f_.add(26, st, nt, s0_.relation == 0);
    f_.add(27, nt, n1_.word->tag);
    f_.add(28, s0_.relation, nt, nw);
    f_.add(29, s1_.word->tag, nt);
    f_.add(30, st, n1_.word->word);
    f_.add(31, nt, n1_.word->word);
  }
  void triples() {
    const auto st = s0_.word->tag;
    const auto nt = n0_.word->tag;
    f_.add(35, nt, n1_.word->tag, n2_.word->tag);
    f_.add(36, st, nt, n1_.word->tag);
    f_.add(37, head(s0_).word->tag, st, nt);
    f_.add(38, st, child(s0_, &Node::left).word->tag, nt);
    f_.add(39, st, child(s0_, &Node::right).word->tag, nt);
    f_.add(40, st, nt, child(n0_, &Node::left).word->tag);
    f_.add(41, s1_.word->tag, st, nt);
    f_.add(42, s0_.relation, st, nt, n1_.word->tag);
    f_.add(43, s1_.word->tag, st, s0_.relation, nt, s1_.relation);
    f_.add(44, st, nt, n1_.word->tag, n2_.word->tag);
    f_.add(45, st, s0_.word->word, nt, n1_.word->tag);
  }
  void distances() {
    const auto distance = s0_.index == nowhere ? 0U : distance_class(n0_.index - s0_.index);
    f_.add(50, s0_.word->word, distance);
    f_.add(51, s0_.word->tag, distance);
    f_.add(52, n0_.word->word, distance);
    f_.add(53, n0_.word->tag, distance);
    f_.add(54, s0_.word->word, n0_.word->word, distance);
    f_.add(55, s0_.word->tag, n0_.word->tag, distance, s0_.relation == 0);
  }
  void valencies() {
    const auto& s = node(s0_);
    const auto& n = node(n0_);
    const auto right = std::min(s.right_count, 4U);
    const auto left = std::min(s.left_count, 4U);
    const auto front = std::min(n.left_count, 4U);
    f_.add(60, s0_.word->word, right);
    f_.add(61, s0_.word->tag, right);
    f_.add(62, s0_.word->word, left);
    f_.add(63, s0_.word->tag, left);
    f_.add(64, n0_.word->word, front);
    f_.add(65, n0_.word->tag, front);
    f_.add(66, s0_.word->word, s.right_relations);
    f_.add(67, s0_.word->tag, s.right_relations);
    f_.add(68, s0_.word->tag, s.left_relations);
    f_.add(69, n0_.word->tag, n.left_relations);
    f_.add(70, s0_.word->tag, s.right_relations, n0_.word->tag);
    f_.add(71, s0_.word->tag, n0_.word->tag, n.left_relations);
    f_.add(72, s0_.word->word, s.left_relations);
    f_.add(73, n0_.word->word, n.left_relations);
  }
  [[nodiscard]] View head(View of) const { return child(of, &Node::head); }
  void neighbour(std::uint64_t kind, View v) {
    f_.add(kind, v.word->word);
    f_.add(kind + 1, v.word->tag, v.relation);
  }
  void neighbours() {
    neighbour(80, head(s0_));
    neighbour(82, child(s0_, &Node::left));
    neighbour(84, child(s0_, &Node::right));
    neighbour(86, child(n0_, &Node::left));
    f_.add(88, child(n0_, &Node::left).word->word, n0_.word->tag, s0_.word->tag);
    f_.add(89, child(s0_, &Node::right).word->word, n0_.word->tag, s0_.word->tag);
  }
  void further() {
    const auto st = s0_.word->tag;
    const auto nt = n0_.word->tag;
    const auto above = head(s0_);
    f_.add(90, head(above).word->tag, above.word->tag, st);
    f_.add(91, st, child(s0_, &Node::left).word->tag, child(s0_, &Node::next_left).word->tag);
    f_.add(92, st, child(s0_, &Node::right).word->tag, child(s0_, &Node::next_right).word->tag);
    f_.add(93, nt, child(n0_, &Node::left).word->tag, child(n0_, &Node::next_left).word->tag);
    f_.add(94, head(above).word->tag, above.word->tag, st, nt);
    f_.add(95, above.word->word, st, nt);
  }
  void clusters() {
    const auto sf = s0_.word->fine;
    const auto nf = n0_.word->fine;
    f_.add(110, sf, nf);
    f_.add(111, sf, n0_.word->tag);
    f_.add(112, s0_.word->tag, nf);
    f_.add(113, sf);
    f_.add(114, nf);
    f_.add(115, s0_.word->coarse, n0_.word->coarse, s0_.word->tag, n0_.word->tag);
    f_.add(116, n1_.word->fine, n0_.word->tag);
    f_.add(117, s0_.word->coarse, n0_.word->coarse, n1_.word->coarse);
    f_.add(118, head(s0_).word->fine, s0_.word->tag, nf);
    f_.add(119, child(s0_, &Node::right).word->fine, nf);
    f_.add(120, s1_.word->fine, n0_.word->tag);
    f_.add(121, sf, child(n0_, &Node::left).word->word, nf);
  }

  // Kinds of words between the two, and the neighbours of the gap.
  void between() {
    const auto s = s0_.index;
    const auto n = n0_.index;
    const auto st = s0_.word->tag;
    const auto nt = n0_.word->tag;
    std::uint64_t kinds = 0;
    if (s != nowhere) {
      for (auto i = s + 1; i < n && i < s + 14; ++i)
        kinds |= std::uint64_t{1} << std::min<std::uint16_t>(c_.word(i).upos, 20);
    }
    const auto distance = s == nowhere ? 0U : distance_class(n - s);
    const auto& after = c_.word(s != nowhere && s + 1 < n ? s + 1 : nowhere);
    const auto& before = c_.word(n > 0 && n - 1 > s ? n - 1 : nowhere);
    f_.add(130, kinds, st, nt);
    f_.add(131, kinds, s0_.word->upos, n0_.word->upos, s0_.relation == 0);
    f_.add(132, after.tag, st, nt);
    f_.add(133, before.tag, st, nt);
    f_.add(134, before.word, nt, st);
    f_.add(135, s1_.word->upos, s0_.word->upos, n0_.word->upos, n1_.word->upos);
    f_.add(136, s0_.word->upos, n0_.word->upos, n1_.word->upos, n2_.word->upos, s0_.relation);
    f_.add(137, s0_.word->upos, n0_.word->upos, distance, s0_.relation, s1_.word->upos);
    f_.add(138, s0_.word->word, n0_.word->upos, n1_.word->upos);
    f_.add(139, n0_.word->word, s0_.word->upos, s1_.word->upos);
  }

  // Kinds of words to the end of the sentence, and how much there is of it.
  void ahead() {
    const auto su = s0_.word->upos;
    const auto nu = n0_.word->upos;
    const auto kinds = n0_.index == nowhere ? 0 : c_.kinds_from(n0_.index);
    const auto left = n0_.index == nowhere ? 0 : distance_class(c_.size() - n0_.index);
    const auto depth = std::min<std::size_t>(c_.depth(), 4);
    f_.add(140, kinds, su, nu);
    f_.add(141, left, su, nu, s0_.relation == 0);
    f_.add(142, depth, su, nu, s1_.word->upos);
    f_.add(143, s2_.word->upos, s1_.word->upos, su, nu);
    f_.add(144, nu, n1_.word->upos, n2_.word->upos, n3_.word->upos, su);
    f_.add(145, s0_.word->ending, nu);
    f_.add(146, n0_.word->ending, su);
    f_.add(147, s0_.word->ending, n0_.word->ending);
    f_.add(148, s0_.word->shape, n0_.word->shape, su, nu);
    f_.add(149, s1_.word->word, nu, n0_.word->word);
    f_.add(150, s1_.relation, s0_.relation, su, nu);
    f_.add(151, n1_.word->word, su, nu);
    f_.add(152, depth, left, n0_.word->tag);
  }

  // Moves that lose no arc of the guide's tree, and what the guide says of the two words.
  void guided(const WholeTree& guide) {
    const auto costs = move_costs(c_, guide);
    std::uint64_t free = 0;
    for (std::size_t m = 0; m < move_count; ++m)
      free = free * 4 + std::min<std::uint32_t>(costs[m], 3);
    const auto of = [&](View v) {
      return v.index == nowhere ? std::uint64_t{60}
                                : static_cast<std::uint64_t>(guide.relation(v.index));
    };
    const auto headed = [&](View child, View head) {
      return child.index != nowhere && head.index != nowhere &&
             guide.head(child.index) == head.index;
    };
    const auto arcs =
        (headed(s0_, n0_) ? 1U : 0U) + (headed(n0_, s0_) ? 2U : 0U) + (headed(n0_, s1_) ? 4U : 0U);
    const auto su = s0_.word->upos;
    const auto nu = n0_.word->upos;
    f_.add(160, free);
    f_.add(161, free, s0_.word->tag, n0_.word->tag);
    f_.add(162, free, su, nu, n1_.word->upos);
    f_.add(163, free, of(s0_), of(n0_));
    f_.add(164, free, of(n0_), nu);
    f_.add(165, free, of(s0_), su);
    f_.add(166, free, s0_.word->word);
    f_.add(167, free, n0_.word->word);
    f_.add(168, arcs, of(s0_), of(n0_));
    f_.add(169, free, of(s0_), s0_.relation, nu);
  }

  const Configuration& c_;
  ParseFeatures& f_;
  View s0_, s1_, n0_, n1_, n2_, s2_, n3_;
};

}  // namespace

void find_move_features(const Configuration& c, ParseFeatures& f) {
  MoveFeatures(c, f).find();
}

void find_relation_features(const Configuration& c, std::int32_t child, std::int32_t head,
                            ParseFeatures& f) {
  const auto& d = c.word(child);
  const auto& h = c.word(head);
  const auto& dn = c.node(child);
  const auto& hn = c.node(head);
  const std::uint64_t left = child < head ? 1 : 0;
  const auto distance = distance_class(left == 1 ? head - child : child - head) * 2 + left;
  const auto& marker = c.word(dn.left);
  f.size = 0;
  f.add(1, left);
  f.add(2, d.word, left);
  f.add(3, d.tag, left);
  f.add(4, h.word, left);
  f.add(5, h.tag, left);
  f.add(6, d.tag, h.tag, left);
  f.add(7, d.word, h.tag, left);
  f.add(8, d.tag, h.word, left);
  f.add(9, d.word, h.word, left);
  f.add(10, d.tag, h.tag, distance);
  f.add(11, d.fine, h.fine, left);
  f.add(12, d.fine, h.tag, left);
  f.add(13, d.tag, h.fine, left);
  f.add(14, d.tag, dn.left_relations, left);
  f.add(15, h.tag, hn.left_relations, d.tag, left);
  f.add(16, h.tag, hn.right_relations, d.tag, left);
  f.add(17, marker.word, d.tag, h.tag, left);
  f.add(18, marker.word, d.tag, left);
  f.add(19, dn.right_relations, d.tag, left);
  f.add(20, c.word(child > 0 ? child - 1 : nowhere).tag, d.tag, h.tag, left);
  f.add(21, c.word(child + 1 <= c.size() ? child + 1 : nowhere).tag, d.tag, h.tag, left);
  f.add(22, marker.word, h.word, left);
  f.add(23, h.word, hn.left_relations, left);
  f.add(24, d.coarse, h.coarse, d.tag, h.tag, left);
  f.add(25, hn.right == nowhere ? 0 : 1 + static_cast<std::uint64_t>(c.node(hn.right).relation),
        d.tag, h.tag, left);
  f.add(26, marker.tag, d.tag, h.tag, dn.left_count < 3 ? dn.left_count : 3, left);
  f.add(27, h.word, d.tag, hn.right_relations, left);
  f.add(28, d.word, dn.left_relations, left);
  f.add(29, c.word(head > 0 ? head - 1 : nowhere).tag, d.tag, h.tag, left);
  f.add(30, h.fine, hn.right_relations, d.tag, left);
  f.add(31, d.ending, h.ending, left);
  f.add(32, d.ending, h.tag, left);
  f.add(33, h.ending, d.tag, left);
  f.add(34, d.shape, h.shape, d.upos, h.upos, left);
  f.add(35, c.word(dn.right).word, d.tag, h.tag, left);
  f.add(36, h.word, d.fine, left);
  f.add(37, h.fine, d.word, left);
  if (c.guide() == nullptr) return;
  const auto said = static_cast<std::uint64_t>(c.guide()->relation(child)) * 2 +
                    (c.guide()->head(child) == head ? 1 : 0);
  f.add(100, said, left);
  f.add(101, said, d.tag, h.tag, left);
  f.add(102, said, d.word);
  f.add(103, said, h.word);
  f.add(104, said, d.fine, h.tag);
}

void find_final_features(const Configuration& c, std::int32_t child, ParseFeatures& f) {
  const auto& node = c.node(child);
  const auto head = node.head;
  find_relation_features(c, child, head, f);
  const auto& d = c.word(child);
  const auto& h = c.word(head);
  const auto above = head == c.size() ? nowhere : c.node(head).head;
  const auto& g = c.word(above);
  const auto own = static_cast<std::uint64_t>(node.relation);
  const auto of_head = head == c.size() ? 60U : static_cast<std::uint64_t>(c.node(head).relation);
  const std::uint64_t left = child < head ? 1 : 0;
  f.add(40, own, left);
  f.add(41, own, d.tag, h.tag);
  f.add(42, g.tag, h.tag, d.tag, left);
  f.add(43, of_head, d.tag, h.tag, left);
  f.add(44, of_head, own, h.tag);
  f.add(45, own, node.right_relations);
  f.add(46, own, node.left_relations, d.tag);
  f.add(47, own, h.word);
  f.add(48, own, d.word);
  f.add(49, c.word(node.right).word, d.tag, h.tag, left);
  f.add(50, c.word(node.left).word, c.word(node.right).word, own);
  f.add(51, g.word, h.tag, d.tag, left);
  f.add(52, own, c.node(head).left_relations, c.node(head).right_relations);
}

}  // namespace headwater
