namespace Loquat.Cli.Seed;

sealed record DemoSize(int People, int Notes, int Follows, int Likes, int Comments);
