using Loquat.Accounts;
using Loquat.Notes;
using Loquat.Notes.Boards;
using Loquat.Notes.Series;
using Loquat.Web.Boards;
using Loquat.Web.Notes;
using Loquat.Web.Series;
using Microsoft.AspNetCore.Components;

namespace Loquat.Web.Profiles;

/// The series and boards of a profile.
public sealed class ProfileCollections(SeriesQueries series, BoardQueries boards)
{
    /// The tabs that are empty for the viewer.
    public async Task<IReadOnlyList<ProfileTab>> EmptyAsync(Account owner, Viewer viewer, CancellationToken ct) =>
    [
        .. await series.HasAnyAsync(owner.Id, viewer, ct) ? Array.Empty<ProfileTab>() : [ProfileTab.Series],
        .. await boards.HasAnyAsync(owner, viewer, ct) ? Array.Empty<ProfileTab>() : [ProfileTab.Boards],
    ];

    /// Returns null for a tab with notes.
    public async Task<RenderFragment?> OfAsync(Account owner, ProfileTab tab, Viewer viewer, CancellationToken ct) => tab switch
    {
        ProfileTab.Series => Show<SeriesList>((nameof(SeriesList.Series), await series.ByAuthorAsync(owner.Id, viewer, ct))),
        ProfileTab.Boards =>
            Show<BoardList>((nameof(BoardList.Boards), await boards.OfAsync(owner, viewer, ct)), (nameof(BoardList.Owner), owner.Id),
                (nameof(BoardList.IsMine), viewer.Is(owner.Id))),
        _ => null,
    };

    static RenderFragment Show<TList>(params (string Name, object Value)[] parameters)
        where TList : IComponent => builder =>
    {
        builder.OpenComponent<TList>(0);
        foreach (var (name, value) in parameters)
        {
            builder.AddComponentParameter(1, name, value);
        }
        builder.CloseComponent();
    };
}
