using System.Collections.Frozen;

namespace Loquat.Notes.Topics;

/// The channel of a note for which the author chose none: that of its first topic in this list.
public static class TopicChannels
{
    static readonly FrozenDictionary<string, string> ChannelOf = Read(
        "fashion: fashion ootd outfit style clothes streetwear 穿搭 时尚 衣服",
        "beauty: beauty makeup skincare nails hair 美妆 护肤 化妆 美甲 发型",
        "food: food cooking recipe recipes baking coffee tea ramen 美食 做饭 食谱 烘焙 咖啡 茶 探店",
        "travel: travel trip hiking camping citywalk 旅行 旅游 徒步 露营 自驾",
        "home: home interior decor garden gardening plants 家居 装修 植物 园艺",
        "fitness: fitness running yoga gym cycling swimming 健身 跑步 瑜伽 骑行 游泳",
        "crafts: crafts knitting diy sewing pottery crochet woodwork 手工 编织 缝纫 陶艺 钩针",
        "pets: pets cats cat dogs dog birds 宠物 猫 猫咪 狗 狗狗",
        "art: art drawing painting photography music film design 艺术 画画 绘画 摄影 音乐 电影 设计",
        "books: books reading bookclub poetry writing 读书 书 阅读 诗 写作",
        "technology: technology tech coding programming opensource ai 科技 数码 编程 开源",
        "everyday: everyday life vlog diary introduction newhere 日常 生活 随手拍 新人 打卡");

    public static string? For(IEnumerable<string> topics) =>
        topics.Select(t => ChannelOf.GetValueOrDefault(t)).FirstOrDefault(c => c is not null);

    static FrozenDictionary<string, string> Read(params string[] lines) => lines
        .Select(line => line.Split(": "))
        .SelectMany(parts => parts[1].Split(' ').Select(topic => (Topic: topic, Channel: parts[0])))
        .ToFrozenDictionary(pair => pair.Topic, pair => pair.Channel, StringComparer.Ordinal);
}
